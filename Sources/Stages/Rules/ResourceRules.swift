extension Rule {
    /// The platform had no capacity or took it away.
    static let resource: [Rule] = disk + resourceNetwork + resourcePlacement + resourceTakenAway + runtime

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
