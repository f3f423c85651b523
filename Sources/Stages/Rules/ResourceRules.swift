extension Rule {
    /// The platform had no capacity or took it away.
    static let resource: [Rule] = disk + network + placement + takenAway + runtime

    private static let disk: [Rule] = [
        Rule(
            .resource,
            "disk.full",
            .cause,
            .high,
            when: .says(Words.diskFull),
            action: "Free or enlarge the host's disk (Fargate: ephemeral storage of {definition})",
            source: AWSPage.pull
        ),
        Rule(
            .resource,
            "volume.ebs-limit",
            .cause,
            .high,
            when: .says([
                "VolumeLimitExceeded", "MaxIOPSLimitExceeded", "maximum number of volumes",
                "AttachmentLimitExceeded",
            ]),
            action: "EBS quota reached: delete volumes or raise the quota",
            source: AWSPage.ebs
        ),
        Rule(
            .resource,
            "volume.ebs-timeout",
            .cause,
            .medium,
            when: .says("EBS"),
            .says("volume", "attach"),
            .says("timed out", "timeout"),
            action: "EBS attach timed out: start again; check the host's volume limit",
            source: AWSPage.ebs
        ),
        Rule(
            .resource,
            "host.limits",
            .cause,
            .medium,
            when: .says(Words.start),
            .says("too many open files", "resource temporarily unavailable", "pids limit", "can't fork"),
            action: "The host ran out of processes or files: raise its limits or spread tasks",
            source: AWSPage.start
        ),
        // A port of the host is a resource of the host: another task holds it.
        Rule(
            .resource,
            "port.in-use",
            .cause,
            .high,
            when: .says([
                "port is already allocated", "address already in use", "ports are not available",
                "port already in use",
            ]),
            action: "Host port taken: use dynamic ports or awsvpc in {definition}",
            source: AWSPage.start
        ),
    ]

    private static let network: [Rule] = [
        Rule(
            .resource,
            "network-interface.no-addresses",
            .cause,
            .high,
            when: .says([
                "InsufficientFreeAddresses", "free addresses", "insufficient IP", "no available IP", "not enough IP",
                "no IP addresses available", "with public IP assignment enabled in subnet",
                "PrivateIpAddressLimitExceeded",
            ]),
            .saysNot(Words.refusedInterface),
            action: "Subnet has no free addresses: add a larger subnet",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "network-interface.limit",
            .cause,
            .high,
            when: .says([
                "NetworkInterfaceLimitExceeded", "network interface limit", "RESOURCE:ENI", "unused device index",
            ]),
            action: "No network interface left: add hosts, ENI trunking or quota",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "network-interface.timeout",
            .cause,
            .high,
            when: .says("network interface provisioning", "waiting for network interface", "ENI provisioning"),
            action: "Network interface was not ready in time: retry; check EC2 and ENI limits",
            source: AWSPage.stoppedTask
        ),
        Rule(
            .resource,
            "network-interface.failed",
            .startError,
            .medium,
            when: .says([
                "failed to configure ENI", "failed to setup regular eni", "netplugin", "ENI attach",
                "attach network interface", "create network interface", "network interface in subnet",
                "ContainerNetworkingError", "cni plugin", "network namespace", "adding interface veth",
                "failed to create endpoint",
            ]),
            action: "Host could not set up the task's network: retry elsewhere",
            source: AWSPage.failedToStart
        ),
    ]

    private static let placement: [Rule] = [
        Rule(
            .resource,
            "placement.resources",
            .cause,
            .high,
            when: .says([
                "TaskFailedToStart: RESOURCE", "RESOURCE:MEMORY", "RESOURCE:CPU", "RESOURCE:PORTS", "RESOURCE:GPU",
                "insufficient memory available", "insufficient CPU", "insufficient memory on", "enough CPU units",
                "enough memory available", "enough GPU",
            ]),
            action: "No host has room: add instances or lower CPU/memory of {definition}",
            source: AWSPage.placement
        ),
        Rule(
            .resource,
            "placement.no-instances",
            .cause,
            .high,
            when: .says([
                "empty capacity provider", "no active instances", "no container instances were found",
                "no container instances found", "no instances in your cluster",
            ]),
            action: "No instances in the capacity provider: raise its Auto Scaling group",
            source: AWSPage.placement
        ),
        Rule(
            .resource,
            "placement.constraint",
            .cause,
            .medium,
            when: .says([
                "MemberOf", "placement constraint", "TaskFailedToStart: ATTRIBUTE", "missing an attribute",
                "TaskFailedToStart: LOCATION", "container instance met all",
            ]),
            action: "No host meets the constraints of {definition}: add one or relax them",
            source: AWSPage.placement
        ),
        Rule(
            .resource,
            "placement.agent",
            .cause,
            .high,
            when: .says([
                "TaskFailedToStart: AGENT", "agent is disconnected", "agent disconnected", "agent was disconnected",
                "agent isn't connected", "TaskFailedToStart: INACTIVE",
            ]),
            action: "The host's ECS agent is disconnected: restart or replace the host",
            source: AWSPage.placement
        ),
        Rule(
            .resource,
            "placement.agent",
            .runtimeError,
            .low,
            when: .stopCode(.taskFailedToStart),
            .says("AGENT"),
            action: "The host's ECS agent is disconnected: restart or replace the host",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "capacity.unavailable",
            .cause,
            .high,
            when: .says([
                "capacity is unavailable", "capacity unavailable", "insufficient capacity",
                "InsufficientInstanceCapacity", "no capacity", "capacity is not available",
                "capacity provider was unable", "unable to place a task", "unable to place the task",
            ]),
            action: "No capacity: try again, more zones, or on-demand besides Spot",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .resource,
            "capacity.quota",
            .cause,
            .high,
            when: .says([
                "reached the limit on the number", "vCPU limit", "VcpuLimitExceeded",
                "tasks you can run concurrently", "ServiceQuotaExceeded", "InstanceLimitExceeded",
            ]),
            action: "Account quota reached: raise it in Service Quotas or stop other tasks",
            source: AWSPage.stoppedTasks
        ),
    ]

    private static let takenAway: [Rule] = [
        Rule(
            .resource,
            "spot-interruption",
            .stop,
            .high,
            when: .stopCodeOrSays(
                .spotInterruption,
                [
                    "spot task was interrupted", "spot interruption", "SpotInterruption", "spot instance interruption",
                    "spot capacity", "spot instance was",
                ]
            ),
            action: "Spot capacity was taken back: add on-demand capacity or more zones",
            source: AWSPage.spot
        ),
        Rule(
            .resource,
            "host.terminated",
            .stop,
            .high,
            when: .says([
                "host EC2 (instance", "instance terminated", "instance was terminated", "host terminated",
                "host was terminated", "instance was stopped", "EC2 instance terminated",
                "instance is being terminated",
            ]),
            action: "The EC2 host went away: check its Auto Scaling activity",
            source: AWSPage.events
        ),
        Rule(
            .resource,
            "host.maintenance",
            .stop,
            .high,
            when: .says([
                "performing maintenance", "infrastructure maintenance", "underlying infrastructure",
                "underlying host", "scheduled maintenance", "task retirement", "scheduled for retirement",
                "host retirement", "retiring",
            ]),
            action: "AWS replaced the host: have a spare task running; no fix needed",
            source: AWSPage.retirement
        ),
        Rule(
            .resource,
            "host.unhealthy",
            .stop,
            .high,
            when: .stopCodeOrSays(
                .infrastructureHealth,
                ["infrastructure health", "instance is impaired", "unhealthy container instance", "hardware failure"]
            ),
            action: "The host failed AWS's health checks: confirm that the task was replaced",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .resource,
            "host.terminated",
            .stop,
            .medium,
            when: .stopCode(.terminationNotice),
            action: "The host got a termination notice: check Spot and Auto Scaling events",
            source: AWSPage.events
        ),
    ]

    private static let runtime: [Rule] = [
        // ECS names it when a network interface that it asked for is not reported in time.
        Rule(
            .resource,
            "aws.internal-error",
            .startError,
            .medium,
            when: .says("InternalError", "internal error"),
            .saysNot(Words.pull + Words.start + Words.secret + ["panic", "application"]),
            action: "AWS failed internally: run the task again; open a case if it repeats",
            source: AWSPage.internalError
        ),
        Rule(
            .resource,
            "docker.unavailable",
            .startError,
            .medium,
            when: .says("cannot connect to the docker daemon", "CannotGetDockerclient", "docker daemon is not running"),
            action: "Docker is down on the host: restart or replace the host",
            source: AWSPage.agentErrors
        ),
        // A healthy host creates, starts and stops containers in seconds: this one is short of CPU or disk throughput.
        Rule(
            .resource,
            "runtime.timeout",
            .runtimeError,
            .medium,
            when: .says("DockerTimeoutError", "ContainerRuntimeTimeout", "could not transition to"),
            action: "The host was too slow: check its CPU, disk throughput and credits",
            source: AWSPage.runtimeTimeout
        ),
        Rule(
            .resource,
            "runtime.timeout",
            .startError,
            .low,
            when: .says(Words.start),
            .says("context deadline exceeded", "i/o timeout", "timed out"),
            .saysNot(["mount", "volume", "log", "credential", "nvidia"]),
            action: "The host was too slow: check its CPU, disk throughput and credits",
            source: AWSPage.start
        ),
    ]
}
