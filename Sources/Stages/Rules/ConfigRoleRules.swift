extension Rule {
    /// A role that cannot be used at all; asked before what it was to be used for.
    static let configCredentials: [Rule] = [
        Rule(
            .config,
            "iam.cannot-assume-role",
            .cause,
            .high,
            when: .says([
                "unable to assume", "cannot assume", "can't assume", "could not assume", "failed to assume",
                "sts:AssumeRole", "trust relationship", "execution role credentials", "No execution credentials",
                "engine ecr credentials", "failed to load credentials", "CredentialsEndpointError", "iam:PassRole",
                "NoCredentialProviders", "credentials could not be retrieved", "docker private registry credentials",
            ]),
            action: "Let ECS assume the roles of {definition}[ ({resource})]: trust policy, iam:PassRole",
            source: AWSPage.executionRole
        )
    ]

    /// Permissions that no other rule names.
    static let configRoles: [Rule] = [
        Rule(
            .config,
            "network-interface.denied",
            .cause,
            .high,
            when: .says("network interface", "EC2 error", .anywhere("subnet"), "security group"),
            .says(Words.refusedInterface),
            action: "EC2 refused the network interface: check subnets, groups, SCPs, tag policy",
            source: AWSPage.failedToStart
        ),
        Rule(
            .config,
            "iam.access-denied",
            .cause,
            .high,
            when: .says([
                "is not authorized to perform", "AccessDenied", "no identity-based policy", "UnauthorizedOperation",
            ]),
            action: "Grant {role} what the reason names[: {permission}][ on {resource}]",
            source: AWSPage.executionRole
        ),
        Rule(
            .config,
            "initialization.access-denied",
            .cause,
            .medium,
            when: .says(Words.initialization),
            .says(Words.denied),
            action: "Check the permissions of {role}: images, secrets, logs",
            source: AWSPage.initialization
        ),
    ]
}
