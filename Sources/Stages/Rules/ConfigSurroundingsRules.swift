extension Rule {
    /// The log driver.
    static let configLogging: [Rule] = [
        Rule(
            .config,
            "logging.group-missing",
            .cause,
            .high,
            when: .says(logger),
            .says(Words.absent + ["ResourceNotFoundException"]),
            .saysNot(Words.denied + ["no such host", "connection issue", "dial tcp", "signal: killed"]),
            action: "Create {logGroup}, or set awslogs-create-group in {definition}",
            source: AWSPage.notFound
        ),
        Rule(
            .config,
            "logging.access-denied",
            .cause,
            .high,
            when: .says(logger),
            .says(Words.denied),
            action: "Grant {role} {permission}[ on {logGroup}] to write its logs",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "logging.unreachable",
            .cause,
            .high,
            when: .says(logger),
            .says(Words.unreachable),
            action: "No path to the logs[ ({host})]: add NAT or the logs VPC endpoint",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "logging.failed",
            .cause,
            .medium,
            when: .says(logger),
            action: "Fix the log configuration of {container} in {definition}",
            source: AWSPage.initialization
        ),
    ]

    private static let logger: [Phrase] = [
        "logger args", "logging driver", "log driver", "log group", "log stream", "logs:CreateLog", "logs:PutLog",
        .anywhere("awslogs"), "CreateLogStream", "CreateLogGroup", "unknown log opt", "log configuration",
        "logConfiguration",
        "firelens", .anywhere("awsfirelens"), "Amazon CloudWatch", "Cloudwatch log",
    ]

    /// Volumes and file systems.
    static let configVolumes: [Rule] = [
        Rule(
            .config,
            "efs.access-denied",
            .cause,
            .high,
            when: .says(efs),
            .says(Words.denied + ["access point", "permission denied"]),
            action: "Let {taskRole} mount the file system: EFS policy, access point",
            source: AWSPage.efs
        ),
        Rule(
            .config,
            "efs.unreachable",
            .cause,
            .high,
            when: .says(efs),
            .says(Words.unreachable + ["failed to resolve", "mount target"]),
            action: "No path to EFS: mount target in this zone, port 2049 open, VPC DNS on",
            source: AWSPage.efs
        ),
        Rule(
            .config,
            "efs.not-found",
            .cause,
            .high,
            when: .says(efs),
            .says(Words.absent),
            action: "The EFS file system or its root directory is missing: fix {definition}",
            source: AWSPage.efs
        ),
        Rule(
            .config,
            "efs.mount-failed",
            .cause,
            .medium,
            when: .says(efs),
            action: "Check the EFS volumes of {definition}: policy, port 2049, root directory",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "volume.key-denied",
            .cause,
            .medium,
            when: .says("ephemeral storage", "EBS", "volume"),
            .says("KMS", "grants for key", "encryption key", "KMSKey"),
            action: "Let ECS use the KMS key of the storage: key policy, grants, key state",
            source: AWSPage.volume
        ),
        Rule(
            .config,
            "volume.failed",
            .startError,
            .medium,
            when: .says([
                "VolumeError", "CannotInspectVolume", "VolumeDriver", "volume driver", "volume plugin", "FSx",
                "s3files", "S3 Files", "EBS volume", "EBS attach", "mounting volume", "failed to mount",
                "error mounting", "error while mounting", "unable to mount", "mount failed", "invalid mount",
                "InvalidSnapshot", "InvalidVolume", "task scoped volume", "no such volume",
                "non-autoprovisioned volume", "volume configuration", "CreateVolume", "Volume target",
            ]),
            action: "Check the volumes of {definition} and who may mount them",
            source: AWSPage.volume
        ),
    ]

    private static let efs: [Phrase] = [
        " EFS", "EFS:", "EFS mount", "EFS volume", "EFS file", .anywhere("mount.nfs"), .anywhere("mount.efs"),
        "nfs4", .anywhere("elasticfilesystem"),
    ]

    /// A network path that is missing.
    static let configNetwork: [Rule] = [
        Rule(
            .config,
            "network.unreachable",
            .cause,
            .high,
            when: .says(
                "connection issue between the task",
                "check your task network",
                "check your network configuration"
            ),
            action: "The task has no path to AWS: add NAT or VPC endpoints, open port 443",
            source: AWSPage.initialization
        ),
        Rule(
            .config,
            "network.unreachable",
            .startError,
            .medium,
            when: .says(Words.initialization),
            .says(Words.unreachable),
            action: "No path to AWS[ ({host})]: add NAT or VPC endpoints",
            source: AWSPage.initialization
        ),
    ]
}
