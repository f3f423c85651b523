import Stages

extension RuleCase {
    static let surroundings: [RuleCase] = [
        .init(
            "log group is missing",
            .config,
            "logging.group-missing",
            "ResourceInitializationError: failed to validate logger args: ResourceNotFoundException: The specified log group does not exist.",
            code: failedToStart
        ),
        .init(
            "log stream is refused",
            .config,
            "logging.access-denied",
            code: failedToStart,
            .init(
                reason:
                    "CannotStartContainerError: failed to initialize logging driver: AccessDeniedException: not authorized to perform: logs:CreateLogStream"
            )
        ),
        .init(
            "no way to the logs",
            .config,
            "logging.unreachable",
            "ResourceInitializationError: failed to validate logger args: : signal: killed",
            code: failedToStart
        ),
        .init(
            "logging fails without a word",
            .config,
            "logging.failed",
            code: failedToStart,
            .init(
                reason:
                    "CannotStartContainerError: failed to initialize logging driver: unknown log opt 'x' for awslogs log driver"
            )
        ),
        .init(
            "file system refuses",
            .config,
            "efs.access-denied",
            "ResourceInitializationError: failed to invoke EFS utils commands: stderr: mount.nfs4: access denied by server while mounting",
            code: failedToStart
        ),
        .init(
            "no way to the file system",
            .config,
            "efs.unreachable",
            "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve \"fs-1.efs\"",
            code: failedToStart
        ),
        .init(
            "directory is missing in the file system",
            .config,
            "efs.not-found",
            "ResourceInitializationError: failed to invoke EFS utils commands: mount.nfs4: mounting failed, reason given by server: No such file or directory",
            code: failedToStart
        ),
        .init(
            "file system fails without a word",
            .config,
            "efs.mount-failed",
            "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes",
            code: failedToStart
        ),
        .init(
            "bind mount",
            .config,
            "volume.mount-failed",
            code: failedToStart,
            .init(
                reason:
                    "CannotCreateContainerError: invalid mount config for type \"bind\": bind source path does not exist: /data"
            )
        ),
        .init(
            "volume of the agent",
            .config,
            "volume.failed",
            "VolumeError: Agent could not create task's volume resources",
            code: failedToStart
        ),
        .init(
            "role that ECS may not assume",
            .config,
            "iam.cannot-assume-role",
            "ECS was unable to assume the role 'arn:aws:iam::111122223333:role/app' that was provided for this task.",
            code: failedToStart
        ),
        .init(
            "permission for something else",
            .config,
            "iam.access-denied",
            "AccessDeniedException: User is not authorized to perform: s3:GetObject",
            code: failedToStart
        ),
        .init(
            "start that is refused",
            .config,
            "initialization.access-denied",
            "ResourceInitializationError: access denied",
            code: failedToStart
        ),
        .init(
            "interface that EC2 refuses",
            .config,
            "network-interface.denied",
            "Unexpected EC2 error while attempting to Create Network Interface in subnet 'subnet-1': AuthFailure",
            code: failedToStart
        ),
        .init(
            "no way to AWS",
            .config,
            "network.unreachable",
            "ResourceInitializationError: There is a connection issue between the task and AWS. Check your task network configuration.",
            code: failedToStart
        ),
        .init(
            "no way out while it starts",
            .config,
            "network.unreachable",
            "ResourceInitializationError: setup failed: dial tcp 10.0.0.9:443: i/o timeout",
            code: failedToStart
        ),
        .init(
            "something named is missing",
            .config,
            "resource.not-found",
            "ResourceNotFoundException: no such thing",
            code: failedToStart
        ),
        .init(
            "start fails before the containers",
            .config,
            "initialization.failed",
            "ResourceInitializationError: unknown",
            code: failedToStart
        ),
        .init(
            "start that is refused, and no word of what",
            .config,
            "initialization.access-denied",
            "The role has no permission for this: forbidden",
            code: failedToStart
        ),
        .init(
            "start without a way out, and no word to where",
            .config,
            "network.unreachable",
            "dial tcp 10.0.0.9:443: connect: no route to host",
            code: failedToStart
        ),
        .init(
            "start that misses something",
            .config,
            "resource.not-found",
            "namespace shop does not exist",
            code: failedToStart
        ),
        .init(
            "start with a setting that is not valid",
            .config,
            "definition.invalid",
            "unsupported value for pidMode",
            code: failedToStart
        ),
    ]
}
