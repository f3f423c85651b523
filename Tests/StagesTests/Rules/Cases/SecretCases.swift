import Stages

extension RuleCase {
    static let secrets: [RuleCase] = [
        .init(
            "secret may not be read",
            .config,
            "secret.access-denied",
            "ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: AccessDeniedException",
            code: failedToStart
        ),
        .init(
            "secret is not there",
            .config,
            "secret.not-found",
            "ResourceNotFoundException: Secrets Manager can’t find the specified secret.",
            code: failedToStart
        ),
        .init(
            "secret has no such key",
            .config,
            "secret.missing-key",
            "ResourceInitializationError: retrieved secret from Secrets Manager did not contain json key password",
            code: failedToStart
        ),
        .init(
            "secret's key may not be used",
            .config,
            "secret.kms-denied",
            "ResourceInitializationError: unable to retrieve secrets from ssm: AccessDeniedException: not authorized to perform: kms:Decrypt",
            code: failedToStart
        ),
        .init(
            "no way to the secret",
            .config,
            "secret.unreachable",
            "ResourceInitializationError: unable to retrieve secrets from ssm: RequestError: send request failed caused by: dial tcp",
            code: failedToStart
        ),
        .init(
            "secret store throttles",
            .config,
            "secret.rate-limited",
            "ResourceInitializationError: unable to retrieve secrets from ssm: ThrottlingException: Rate exceeded",
            code: failedToStart
        ),
        .init(
            "secrets fail without a word",
            .config,
            "secret.failed",
            "ResourceInitializationError: unable to pull secrets or registry auth: pull comm",
            code: failedToStart
        ),
        .init(
            "registry login may not be fetched",
            .config,
            "registry-auth.access-denied",
            "ResourceInitializationError: unable to retrieve ecr registry auth: not authorized to perform: ecr:GetAuthorizationToken",
            code: failedToStart
        ),
        .init(
            "no way to the registry login",
            .config,
            "registry-auth.unreachable",
            "ResourceInitializationError: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR.",
            code: failedToStart
        ),
        .init(
            "registry login fails without a word",
            .config,
            "registry-auth.failed",
            "ResourceInitializationError: unable to get registry auth",
            code: failedToStart
        ),
        .init(
            "environment file",
            .config,
            "env-file.failed",
            "ResourceInitializationError: failed to download env files: file download command: non empty error stream",
            code: failedToStart
        ),
        .init(
            "credential spec",
            .config,
            "credential-spec.failed",
            "invalid credentialspec file specification",
            code: failedToStart
        ),
    ]
}
