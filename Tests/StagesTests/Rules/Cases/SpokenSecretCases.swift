import Stages

extension RuleCase {
    /// What ECS fetches before the containers and cannot have, in its own words.
    static let spokenSecrets: [RuleCase] = [
        .notStarted(
            .config,
            "env-file.failed",
            "ResourceInitializationError: The task can't download the environment variable files from Amazon S3. There is a connection issue between the task and Amazon S3. Check your task network configuration."
        ),
        .notStarted(
            .config,
            "secret.not-found",
            "The task cannot pull secrets from AWS Systems Manager Parameter Store. Check that the parameter exists in this Region."
        ),
        .notStarted(
            .config,
            "secret.not-found",
            container:
                "fetching secret data from SSM Parameter Store in eu-west-1: invalid parameters: /app/db/password"
        ),
        .notStarted(
            .config,
            "secret.not-found",
            container:
                "Fetching secret data from AWS Secrets Manager in region eu-west-1: secret arn:aws:secretsmanager:eu-west-1:111122223333:secret:db: ResourceNotFoundException: Secrets Manager can't find the specified secret."
        ),
        .notStarted(
            .config,
            "secret.not-found",
            container:
                "an invalid ARN format for the AWS Secrets Manager secret was specified. Specify a valid ARN and try again."
        ),
        .notStarted(
            .config,
            "iam.cannot-assume-role",
            "ASM secret resource: unable to find execution role credentials"
        ),
        .notStarted(.config, "secret.not-found", "the provided SSM parameter:db is in an invalid format"),
        .notStarted(.config, "secret.missing-key", "missing secret value for secret DB_PASSWORD"),
        .notStarted(
            .config,
            "env-file.failed",
            "unable to download env file with key prod.env from bucket cfg, error: NotFound: Not Found"
        ),
        .notStarted(.config, "env-file.failed", "invalid s3 arn: arn:aws:s3::cfg"),
        .notStarted(
            .config,
            "registry-auth.access-denied",
            container:
                "CannotPullECRContainerError: AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/i-0 is not authorized to perform: ecr:GetAuthorizationToken on resource: *"
        ),
        .notStarted(
            .config,
            "iam.access-denied",
            "failed to mount: fsx describing filesystem(s) from the service for [fs-0]: AccessDeniedException"
        ),
        .notStarted(
            .config,
            "iam.cannot-assume-role",
            "credentialspec resource: unable to find execution role credentials"
        ),
        .notStarted(
            .config,
            "credential-spec.failed",
            "failed to create kerberos tickets associated service account svc: domain not reachable"
        ),
        .notStarted(
            .config,
            "iam.cannot-assume-role",
            "ECS was unable to assume the configured ECS Infrastructure Role 'arn:aws:iam::111122223333:role/ecsInfrastructureRole'. Please verify that the role being passed has the proper trust relationship with Amazon ECS"
        ),
        .notStarted(
            .config,
            "iam.cannot-assume-role",
            "ECS was unable to assume the role 'arn:aws:iam::111122223333:role/exec' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role."
        ),
        .notStarted(
            .config,
            "secret.unreachable",
            "ResourceInitializationError: unable to pull secrets or registry auth: pull command failed: : signal: killed"
        ),
        .notStarted(
            .config,
            "secret.not-found",
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: /p"
        ),
        .notStarted(
            .config,
            "secret.not-found",
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): ValidationException: Invalid name."
        ),
        .notStarted(
            .config,
            "secret.not-found",
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: unexpected ARN format with parameters when trying to retrieve ASM secret"
        ),
        .notStarted(
            .config,
            "env-file.failed",
            "ResourceInitializationError: failed to download env files: file download command: non empty error stream: service call has been retried 5 time(s): RequestCanceled: request context canceled"
        ),
        .notStarted(
            .config,
            "secret.access-denied",
            "The execution role does not have permission to read the secret prod/db"
        ),
        .notStarted(
            .config,
            "secret.not-found",
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: failed to fetch secret x from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret value for staging label: AWSCURRENT."
        ),
        .notStarted(
            .config,
            "iam.cannot-assume-role",
            "failed to launch a task with (error ECS was unable to assume the role that was provided for this task.)"
        ),
        .notStarted(
            .config,
            "secret.access-denied",
            "AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: ssm:GetParameters on resource: arn because no identity-based policy allows the ssm:GetParameters action"
        ),
    ]
}
