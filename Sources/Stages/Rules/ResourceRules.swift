extension Rule {
    /// The platform had no capacity or took it away.
    static let resource: [Rule] = disk + network + placement + resourceTakenAway + runtime

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
            "disk.full",
            .cause,
            .medium,
            when: .says("ephemeral storage", "disk usage", "disk space", "storage space"),
            .says([
                "full", "exceeded", "exceeds", "exhausted", "insufficient", "not enough", "ran out", "run out",
                "used up",
                "100%", "reached",
            ]),
            .saysNot(["KMS", "encrypt", "size must"]),
            action: "Free or enlarge the host's disk (Fargate: ephemeral storage of {definition})",
            source: AWSPage.pull
        ),
        Rule(
            .resource,
            "disk.storage-driver",
            .cause,
            .medium,
            when: .says("devicemapper", "devmapper", "dm_task_run failed", "structure needs cleaning"),
            action: "The storage driver of the host failed: replace the host, use overlay2",
            source: AWSPage.createDevmapper
        ),
        Rule(
            .resource,
            "volume.ebs-limit",
            .cause,
            .high,
            when: .says([
                "VolumeLimitExceeded", "MaxIOPSLimitExceeded", "maximum number of volumes", "SnapshotLimitExceeded",
                "AttachmentLimitExceeded", "maximum storage limit", "InsufficientVolumeCapacity",
                "maximum number of attach",
            ]),
            action: "EBS quota reached: delete volumes or raise the quota",
            source: AWSPage.ebs
        ),
        Rule(
            .resource,
            "volume.ebs-limit",
            .cause,
            .medium,
            when: .says("EBS", "volume"),
            .says("storage limit", "attachment limit", "volume limit", "IOPS limit"),
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
            .says("timed out", "timeout", "time out"),
            action: "EBS attach timed out: start again; check the host's volume limit",
            source: AWSPage.ebs
        ),
        Rule(
            .resource,
            "host.limits",
            .cause,
            .medium,
            when: .says(Words.start),
            .says([
                "mkdir /sys/fs/cgroup/memory", "too many open files", "resource temporarily unavailable",
                "pids limit", .anywhere("pids.max"),
                "can't fork",
                "insufficient system resources", "no child processes", "file table overflow",
            ]),
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
                "port already in use", "port is already in use", "ports are already in use", "port is in use",
                "already using a port",
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
                "InsufficientFreeAddresses", "free addresses", "free IP", "insufficient IP", "no available IP",
                "not enough IP", "no IP addresses available", "available IP addresses", "out of IP",
                "AddressLimitExceeded", "InsufficientCidrBlocks",
            ]),
            // Of the addresses of a host's own bridge the network plug-in says so too.
            .saysNot(Words.refusedInterface + ["range set"]),
            action: "Subnet[ {resource}] has no free addresses: add a larger subnet",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "network-interface.limit",
            .cause,
            .high,
            when: .says([
                "NetworkInterfaceLimitExceeded", "network interface limit", "RESOURCE:ENI", "unused device index",
                "maximum number of network interfaces", "AttachmentLimit", "ENI limit", "ENI attachment points",
            ]),
            action: "No network interface left: add hosts, ENI trunking or quota",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "network-interface.timeout",
            .cause,
            .high,
            when: .says([
                "network interface provisioning", "waiting for network interface", "ENI provisioning",
                "waiting for ENI", "network interface to attach",
            ]),
            action: "Network interface was not ready in time: retry; check EC2 and ENI limits",
            source: AWSPage.stoppedTask
        ),
        Rule(
            .resource,
            "network-interface.timeout",
            .startError,
            .medium,
            when: .says(" ENI", "network interface"),
            .says("timed out", "timeout", "in time"),
            action: "Network interface was not ready in time: retry; check EC2 and ENI limits",
            source: AWSPage.stoppedTask
        ),
        Rule(
            .resource,
            "network-interface.failed",
            .startError,
            .medium,
            when: .says("network interface", "EC2"),
            .says("RequestLimitExceeded", "Rate exceeded", "throttl"),
            action: "EC2 throttled the task's network interface: start fewer tasks at once",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "network-interface.failed",
            .startError,
            .medium,
            when: .says([
                "failed to configure ENI", "setup regular eni", "setup branch eni", "netplugin", "ENI attach",
                "attach network interface", "create network interface", "network interface in subnet",
                "ContainerNetworking", "cni plugin", "cni setup", "network namespace", "setup netns", "create netns",
                "adding interface veth", "failed to create endpoint", .anywhere("vpc-eni"), "CannotAttachENI",
                "network sandbox",
                "failed to set up container networking", "iptables", "address pools", "range set",
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
                "RESOURCE:FPGA", "insufficient memory available", "insufficient CPU", "insufficient memory on",
                "enough CPU units", "enough memory available", "enough GPU", "insufficient GPU", "enough resources",
                "insufficient resources",
            ]),
            action: "No host has room: add instances or lower CPU/memory of {definition}",
            source: AWSPage.serviceEvents
        ),
        Rule(
            .resource,
            "placement.no-instances",
            .cause,
            .high,
            when: .says([
                "empty capacity provider", "no active instances", "no container instances were found",
                "no container instances found", "no instances in your cluster", "no registered container instances",
                "no container instances in",
            ]),
            action: "No instances in the capacity provider: raise its Auto Scaling group",
            source: AWSPage.serviceEvents
        ),
        Rule(
            .resource,
            "placement.agent",
            .cause,
            .high,
            when: .says([
                "TaskFailedToStart: AGENT", "agent is disconnected", "agent disconnected", "agent was disconnected",
                "agent isn't connected", "agent is not connected", "agent not connected", "agent lost connection",
                "TaskFailedToStart: INACTIVE", "agent connection", "encountered error AGENT",
            ]),
            action: "The host's ECS agent is disconnected: restart or replace the host",
            source: AWSPage.placement
        ),
        Rule(
            .resource,
            "placement.constraint",
            .cause,
            .medium,
            when: .says([
                "MemberOf", "placement constraint", "TaskFailedToStart: ATTRIBUTE", "missing an attribute",
                "TaskFailedToStart: LOCATION", "container instance met all", "constraint unsatisfied",
                "distinctInstance", "no container instance met",
            ]),
            action: "No host meets the constraints of {definition}: add one or relax them",
            source: AWSPage.placement
        ),
        Rule(
            .resource,
            "placement.agent",
            .runtimeError,
            .low,
            when: .stopCode(.taskFailedToStart),
            .says("AGENT"),
            .saysNot(["agent could not", "could not progress", "became ready"]),
            action: "The host's ECS agent is disconnected: restart or replace the host",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "capacity.unavailable",
            .cause,
            .high,
            when: .says([
                "capacity is unavailable", "capacity unavailable", "sufficient capacity",
                "InsufficientInstanceCapacity", "no capacity", "capacity is not available", "not enough capacity",
                "capacity isn't available", "lack of capacity", "out of capacity", "InsufficientHostCapacity",
                "capacity provider was unable", "unable to place a task", "unable to place the task",
                "unable to place task", "UnfulfillableCapacity",
            ]),
            action: "No capacity: try again, more zones, or on-demand besides Spot",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .resource,
            "capacity.unavailable",
            .cause,
            .medium,
            when: .says("capacity"),
            .says([
                "sufficient", "insufficient", "not enough", "exhausted", "no available", "unavailable", "none left",
                "no remaining", "temporarily", "no spot capacity", "no Fargate capacity",
            ]),
            .saysNot(["throughput"]),
            action: "No capacity: try again, more zones, or on-demand besides Spot",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .resource,
            "capacity.unavailable",
            .startError,
            .low,
            when: .says(
                "Fargate Spot",
                "FARGATE_SPOT",
                "InsufficientCapacity",
                "RESOURCE:CAPACITY",
                "ReservationCapacity"
            ),
            .saysNot(Words.denied),
            action: "No capacity: try again, more zones, or on-demand besides Spot",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .resource,
            "capacity.quota",
            .cause,
            .high,
            when: .says([
                "reached the limit on the number", "vCPU limit", "VcpuLimitExceeded", "vCPU quota",
                "you can run concurrently", "ServiceQuotaExceeded", "InstanceLimitExceeded",
                "MaxSpotInstanceCountExceeded", "MaxFleetCountExceeded", "service quota", "account limit",
                "configuration is above your limit",
            ]),
            action: "Account quota reached: raise it in Service Quotas or stop other tasks",
            source: AWSPage.serviceEvents
        ),
        Rule(
            .resource,
            "capacity.quota",
            .cause,
            .medium,
            when: .says("vCPU"),
            .says("limit", "insufficient", "exceeded", "quota"),
            action: "Account quota reached: raise it in Service Quotas or stop other tasks",
            source: AWSPage.serviceEvents
        ),
    ]

    private static let runtime: [Rule] = [
        Rule(
            .resource,
            "docker.unavailable",
            .cause,
            .medium,
            when: .says([
                "cannot connect to the docker daemon", "CannotGetDocker", "docker daemon is not running",
                "is the docker daemon running", "error during connect", .anywhere("pipe/docker_engine"),
                .anywhere("pipe\\docker_engine"),
            ]),
            action: "Docker is down on the host: restart or replace the host",
            source: AWSPage.agentErrors
        ),
        // A healthy host creates, starts and stops containers in seconds: this one is short of CPU or disk throughput.
        Rule(
            .resource,
            "runtime.timeout",
            .runtimeError,
            .medium,
            when: .says("DockerTimeout", "ContainerRuntimeTimeout", "could not transition to"),
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
            .saysNot(["mount", "volume", "log", "credential", .anywhere("nvidia")] + Words.dependency),
            action: "The host was too slow: check its CPU, disk throughput and credits",
            source: AWSPage.start
        ),
        // The weakest evidence that there is: a task of which nothing ran, and a word for something that ran out.
        Rule(
            .resource,
            "placement.resources",
            .nothing,
            .low,
            when: .stopCode([.taskFailedToStart, .missing]),
            .hasNoExitCode,
            .says([
                "insufficient", "exhausted", "ran out", "run out", "none left", "no free", "not enough", "no more",
                "at capacity", "no remaining", "devices available",
            ]),
            .saysNot(Words.denied + ["permission", "privilege", "role", "policy", "scope"]),
            action: "Something ran out: add hosts or ask for less in {definition}",
            source: AWSPage.failedToStart
        ),
    ]
}
