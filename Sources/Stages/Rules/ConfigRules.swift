extension Rule {
    /// Something is set up wrong: image, secret, permission, network, command.
    ///
    /// Their order counts: what is more specific comes first.
    static let config: [Rule] =
        configCredentials + configSecrets + configImages + configCommands + configLogging + configVolumes
        + configRoles + configNetwork + configDefinition + configStartErrors + configExitCodes
        + configFailedStarts

    private static let configDefinition: [Rule] = [
        Rule(
            .config,
            "definition.incompatible",
            .cause,
            .high,
            when: .says([
                "not compatible with the selected compute", "task definition is inactive",
                "task definition is not active", "TaskDefinition is inactive", "task dependencies cannot be resolved",
                "TaskDependencyError", "platform version", "is only supported on", "requiresCompatibilities",
                "not supported on this platform", "No Fargate configuration", "only supports network mode",
                "does not support launch",
            ]),
            .saysNot(["retire", "retiring", "maintenance", "update"]),
            action: "Fix {definition}: it does not fit the launch type or is inactive",
            source: AWSPage.failedToStart
        ),
        Rule(
            .config,
            "definition.invalid",
            .startError,
            .high,
            when: .says([
                "HostConfigError", "DockerClientConfigError", "decode given host config", "docker port map",
                "invalid header field", "UnrecognizedTaskError", "minimum memory limit allowed",
                "unknown capability", "sysctl", "ulimit", "invalid CPU", "decode given docker config",
                "greater than task memory limit", "greater than memory limit", "invalid task config",
                "service connect config", "Service Connect container", "in the egress config", "invalid network mode",
                "Invalid link format", "container name is already in use", "does not exist in the task",
                "network_mode", "invalid setting", "invalid value",
            ]),
            action: "Fix the container settings of {definition} that the reason names",
            source: AWSPage.taskDefinition
        ),
    ]

    private static let configStartErrors: [Rule] = [
        Rule(
            .config,
            "dependency.unknown",
            .startError,
            .medium,
            when: .says("container ordering dependency"),
            .says("does not exist"),
            action: "Fix dependsOn of {container} in {definition}: it names no container of the task",
            source: AWSPage.dependency
        ),
        Rule(
            .config,
            "image-pull.failed",
            .startError,
            .medium,
            when: .says(Words.pull),
            .saysNot(["pull secret", "pull registry auth"]),
            action: "Check that {image} exists, and that {role} and the network allow it",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "registry-auth.failed",
            .startError,
            .medium,
            when: .says(Words.registryAuth),
            action: "Check the registry login of {role} and the path to ECR",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "secret.failed",
            .startError,
            .medium,
            when: .says(Words.secret),
            action: "Check the secrets of {definition}: ARN, access of {role}, network path",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "initialization.failed",
            .startError,
            .low,
            when: .says(Words.initialization),
            .saysNot(["netplugin", "configure ENI", "setup regular eni"]),
            action: "Check secrets, image access, logs and network of {definition}",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "resource.not-found",
            .startError,
            .medium,
            when: .says("ResourceNotFoundException", "ParameterNotFound"),
            action: "Create what the reason names[ ({resource})], or fix its ARN in {definition}",
            source: AWSPage.notFound
        ),
        Rule(
            .config,
            "container-start.failed",
            .startError,
            .low,
            when: .says(Words.start),
            .saysNot(Words.dependency + ["cgroup configuration", "cgroup PIDs"]),
            action: "Check command, user, mounts and devices of {container} in {definition}",
            source: AWSPage.start
        ),
    ]

    /// Words of a refusal in a task of which no container ran: the weakest evidence that there is.
    private static let configFailedStarts: [Rule] = [
        Rule(
            .config,
            "initialization.access-denied",
            .nothing,
            .low,
            when: .stopCode([.taskFailedToStart, .missing]),
            .hasNoExitCode,
            .says(Words.denied),
            action: "Grant {role} what the reason names[: {permission}][ on {resource}]",
            source: AWSPage.failedToStart
        ),
        Rule(
            .config,
            "network.unreachable",
            .nothing,
            .low,
            when: .stopCode([.taskFailedToStart, .missing]),
            .hasNoExitCode,
            .says(Words.noPath),
            action: "No path to AWS[ ({host})]: add NAT or VPC endpoints",
            source: AWSPage.failedToStart
        ),
        Rule(
            .config,
            "resource.not-found",
            .nothing,
            .low,
            when: .stopCode([.taskFailedToStart, .missing]),
            .hasNoExitCode,
            .says(Words.absent),
            .saysNot(Words.dependency),
            action: "Create what the reason names[ ({resource})], or fix its ARN in {definition}",
            source: AWSPage.failedToStart
        ),
        Rule(
            .config,
            "definition.invalid",
            .nothing,
            .low,
            when: .stopCode([.taskFailedToStart, .missing]),
            .hasNoExitCode,
            .says([
                "invalid", "not supported", "unsupported", "is INACTIVE", "not valid", "malformed", "incompatible",
                "mismatch", "does not have", "doesn't have", "is not attached", "is missing",
                "requires task definition", "must be", "must have",
            ]),
            action: "Fix the settings of {definition} that the reason names",
            source: AWSPage.failedToStart
        ),
    ]

    private static let configExitCodes: [Rule] = [
        Rule(
            .config,
            "command.not-executable",
            .exitCode,
            .medium,
            when: .exits(126),
            action: "Make the command of {container} executable (chmod +x) or fix it",
            source: AWSPage.exitStatus
        ),
        Rule(
            .config,
            "command.not-found",
            .exitCode,
            .medium,
            when: .exits(127),
            action: "Fix the command of {container}: it or a library is not in the image",
            source: AWSPage.exitStatus
        ),
        // STATUS_DLL_NOT_FOUND, STATUS_ENTRYPOINT_NOT_FOUND and STATUS_DLL_INIT_FAILED.
        Rule(
            .config,
            "image.missing-library",
            .exitCode,
            .medium,
            when: .exits(0xC000_0135, 0xC000_0139, 0xC000_0142),
            action: "A Windows library is missing in {image}: match the base image",
            source: AWSPage.windowsStatus
        ),
    ]
}
