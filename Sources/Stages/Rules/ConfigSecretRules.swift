extension Rule {
    /// What ECS fetches before the containers: secrets, registry logins, files.
    static let configSecrets: [Rule] = [
        Rule(
            .config,
            "secret.missing-key",
            .cause,
            .high,
            when: .says([
                "did not contain json key", "json key", "invalid character in secret",
                "secret value is not a valid JSON",
            ]),
            action: "The secret has no such JSON key: fix valueFrom in {definition}",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "secret.kms-denied",
            .cause,
            .high,
            when: .says(Words.secret + Words.registryAuth),
            .says("kms:", "KMS", "ciphertext", "DecryptionFailure"),
            action: "Let {role} decrypt with the secret's KMS key (kms:Decrypt)",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "secret.access-denied",
            .cause,
            .high,
            when: .says(Words.secret),
            .says(Words.denied),
            action: "Let {role} read the secrets of {definition}",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "secret.not-found",
            .cause,
            .high,
            when: .says(Words.secret),
            .says(Words.absent + ["ValidationException", "invalid ARN format", "InvalidParameter"]),
            action: "Create the secret, or fix its ARN and region in {definition}",
            source: AWSPage.notFound
        ),
        Rule(
            .config,
            "secret.unreachable",
            .cause,
            .high,
            when: .says(Words.secret),
            .says(Words.unreachable + Words.untrusted),
            action: "No path to the secret store: add NAT or VPC endpoints, open port 443",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "registry-auth.access-denied",
            .cause,
            .high,
            when: .says(Words.registryAuth),
            .says(Words.denied),
            action: "Let {role} log in to ECR (ecr:GetAuthorizationToken)",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "registry-auth.unreachable",
            .cause,
            .high,
            when: .says(Words.registryAuth),
            .says(Words.unreachable + Words.untrusted),
            action: "No path to ECR: add NAT or the ecr.api, ecr.dkr and S3 endpoints",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "env-file.failed",
            .cause,
            .high,
            when: .says("env file", "environment file", "envfile"),
            action: "Check the env files of {definition}: S3 path, access of {role}",
            source: AWSPage.envFiles
        ),
        Rule(
            .config,
            "credential-spec.failed",
            .cause,
            .high,
            when: .says("credentialspec", "credential spec", "gMSA", "kerberos"),
            action: "Check the credential spec of {definition} and the domain account",
            source: AWSPage.credentialSpec
        ),
    ]

    /// Roles and permissions that no other rule names.
    static let configRoles: [Rule] = [
        Rule(
            .config,
            "iam.cannot-assume-role",
            .cause,
            .high,
            when: .says([
                "unable to assume", "cannot assume", "could not assume", "failed to assume", "sts:AssumeRole",
                "proper trust relationship", "execution role credentials", "No execution credentials",
                "engine ecr credentials", "failed to load credentials", "CredentialsEndpointError",
            ]),
            action: "Let ECS assume the roles of {definition}: trust policy, iam:PassRole",
            source: AWSPage.executionRole
        ),
        Rule(
            .config,
            "network-interface.denied",
            .cause,
            .high,
            when: .says("network interface", "EC2 error", "subnet"),
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
            action: "Grant the action that the reason names to {role}",
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
