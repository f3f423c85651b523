extension Rule {
    /// What ECS fetches before the containers: secrets, registry logins, files.
    static let configSecrets: [Rule] = [
        Rule(
            .config,
            "secret.missing-key",
            .cause,
            .high,
            when: .says(["json key", "secret value is not a valid JSON", "missing secret value", "invalid character"]),
            .says(Words.secret + ["secret"]),
            action: "The secret has no such JSON key: fix valueFrom in {definition}",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "secret.kms-denied",
            .cause,
            .high,
            when: .says(Words.secret + Words.registryAuth),
            .says("KMS", "kms:Decrypt", .anywhere("arn:aws:kms"), "ciphertext", "DecryptionFailure"),
            action: "Let {role} decrypt with the secret's KMS key (kms:Decrypt)",
            source: AWSPage.initialization
        ),
        // Before the secrets: Fargate's sentence about a login begins with "unable to pull secrets or registry auth".
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
            "secret.access-denied",
            .cause,
            .high,
            when: .says(Words.secret),
            .says(Words.denied),
            action: "Grant {role} {permission}[ on {resource}] to read the secrets",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "secret.not-found",
            .cause,
            .high,
            when: .says(Words.secret),
            .says(
                Words.absent + [
                    "ValidationException", "invalid ARN", "ARN format", "InvalidParameter", "invalid format",
                    "find a secretsmanager secretID", "ResourceNotFound",
                ]
            ),
            .saysNot(Words.registryAuth + ["no such host"]),
            action: "Create the secret[ {resource}], or fix its ARN and region in {definition}",
            source: AWSPage.notFound
        ),
        Rule(
            .config,
            "secret.unreachable",
            .cause,
            .high,
            when: .says(Words.secret),
            .says(Words.unreachable + Words.untrusted),
            action: "No path to the secret store[ ({host})]: add NAT or VPC endpoints",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "secret.rate-limited",
            .cause,
            .medium,
            when: .says(Words.secret),
            .says(Words.throttled),
            .saysNot(Words.registryAuth),
            action: "The secret store throttles: start fewer tasks at once, or raise its quota",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "env-file.failed",
            .cause,
            .high,
            when: .says([
                "env file", "environment file", "envfile", "environment variable file", "environmentFile",
                "invalid s3 arn",
                "s3 arn specified",
            ]),
            action: "Check the env files of {definition}: path[ {resource}], access of {role}",
            source: AWSPage.envFiles
        ),
        Rule(
            .config,
            "credential-spec.failed",
            .cause,
            .high,
            when: .says(["credentialspec", "credential spec", "gMSA", "kerberos", "domainless", "credentials-fetcher"]),
            action: "Check the credential spec of {definition} and the domain account",
            source: AWSPage.credentialSpec
        ),
    ]
}
