import Stages

extension RuleCase {
    /// Texts that look like another cause: by the frame of their sentence, by a name in them, or by what was under way.
    static let lookAlikes: [RuleCase] = [
        notStarted(
            .config,
            "registry-auth.unreachable",
            "ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from "
                + "Amazon ECR: There is a connection issue between the task and Amazon ECR. dial tcp 10.0.0.1:443: i/o timeout"
        ),
        notStarted(
            .config,
            "registry-auth.access-denied",
            "ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve ecr registry auth: "
                + "AccessDeniedException: not authorized to perform: ecr:GetAuthorizationToken"
        ),
        notStarted(
            .config,
            "registry-auth.failed",
            "ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve ecr registry auth: "
                + "InvalidParameterException: Invalid registry id"
        ),
        notStarted(
            .resource,
            "network-interface.failed",
            "Unexpected EC2 error while attempting to Create Network Interface with public IP assignment enabled in subnet "
                + "'subnet-0aabbccdd11223344': RequestLimitExceeded: Request limit exceeded."
        ),
        notStarted(
            .resource,
            "network-interface.limit",
            "Unexpected EC2 error while attempting to Create Network Interface with public IP assignment enabled in subnet "
                + "'subnet-0aabbccdd11223344': NetworkInterfaceLimitExceeded"
        ),
        notStarted(
            .resource,
            "network-interface.failed",
            container:
                "CannotStartContainerError: cni plugin: no IP addresses available in range set: 169.254.172.2-169.254.175.254"
        ),
        notStarted(
            .config,
            "logging.unreachable",
            "ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group "
                + "defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. "
                + "Check your network configuration. : signal: killed"
        ),
        notStarted(.unknown, "agent.cannot-stop", "TaskStateError: Agent could not progress task's state to stopped"),
        notStarted(
            .unknown,
            "agent.cgroup",
            container:
                "CannotStartContainerError: runc create failed: unable to apply cgroup configuration: failed to write "
                + "4242: open /sys/fs/cgroup/ecs/aa/cgroup.procs: no such file or directory: unknown"
        ),
        notStarted(
            .resource,
            "host.limits",
            container: "CannotStartContainerError: mkdir /sys/fs/cgroup/memory/ecs/aa: cannot allocate memory"
        ),
        notStarted(
            .config,
            "command.not-found",
            container:
                "CannotStartContainerError: runc create failed: exec: \"/volumes/app/run\": stat /volumes/app/run: "
                + "no such file or directory"
        ),
        notStarted(
            .config,
            "image.wrong-architecture",
            container:
                "CannotPullContainerError: a Windows version 10.0.20348-based image is incompatible with a 10.0.17763 host"
        ),
        notStarted(
            .config,
            "image-pull.access-denied",
            container: "CannotPullContainerError: Head \"https://ghcr.io/v2/acme/api/manifests/main\": denied"
        ),
        stoppedByService(
            .benign,
            "draining",
            exit: 143,
            "(service spot) container instance is in DRAINING state"
        ),
        stoppedByService(
            .resource,
            "host.maintenance",
            exit: 143,
            "(service out-of-memory) ECS is performing maintenance on the underlying infrastructure hosting the task"
        ),
        .init(
            "a pull that was cancelled by a scale-in",
            .benign,
            "scale-in",
            "Scaling activity initiated by (deployment ecs-svc/9223370000000000001)",
            code: scheduler,
            TestContainer(reason: "CannotPullContainerError: context canceled")
        ),
        .init(
            "a pull that was cancelled by an interruption",
            .resource,
            "spot-interruption",
            "Your Spot Task was interrupted.",
            code: "SpotInterruption",
            TestContainer(reason: "CannotPullContainerError: context canceled")
        ),
    ]
}
