extension Rule {
    /// What the runtime needs to start the image's program.
    static let configCommands: [Rule] = [
        // First, for the program may be called after a device or a volume.
        Rule(
            .config,
            "command.not-found",
            .cause,
            .high,
            when: .says("executable file not found", "no command specified", "command not found"),
            action: "Fix command[ ({executable})], entry point or working directory of {container}",
            source: AWSPage.start
        ),
        Rule(
            .config,
            "device.missing",
            .cause,
            .high,
            when: .says([
                "gathering device information", "could not select device driver",
                .anywhere("nvidia-container-cli"), .anywhere("nvidia-container-runtime"), "runtime nvidia",
                "unknown runtime specified", "nvidia runtime", "nvidia driver", "driver nvidia",
                "Runtime is not set for GPU", "custom device", "invalid runtime name", "not found in host gpus",
                "associating GPU",
            ]),
            action: "The host lacks the device that {definition} asks for: use a GPU host or AMI",
            source: AWSPage.gpu
        ),
        Rule(
            .config,
            "user.unknown",
            .cause,
            .high,
            when: .says([
                "unable to find user", "unable to find group", "no matching entries in passwd",
                "no matching entries in group", "no users found", "no groups found", "invalid user",
            ]),
            action: "The user of {container} is not in the image: fix it in {definition}",
            source: AWSPage.taskDefinition
        ),
        Rule(
            .config,
            "volume.mount-failed",
            .cause,
            .high,
            when: .says(Words.start),
            .says(
                "mount",
                .anywhere("rootfs_linux.go"),
                "bind source path",
                "volume",
                "to rootfs",
                .anywhere("docker/volumes/"),
                .anywhere("ecs/volumes/")
            ),
            .saysNot(["cgroup mount"]),
            action: "Check the volumes and mount points of {container} in {definition}",
            source: AWSPage.start
        ),
        Rule(
            .config,
            "command.not-executable",
            .cause,
            .high,
            when: .says(Words.start + ["exec:", "exec /"]),
            .says("permission denied", "is a directory", "not executable"),
            action: "Make the command of {container}[ ({executable})] executable (chmod +x) or fix it",
            source: AWSPage.start
        ),
        Rule(
            .config,
            "command.not-found",
            .cause,
            .high,
            when: .says([
                "no such file or directory: unknown", "chdir to cwd", "invalid working directory",
                "The system cannot find the file", "The system cannot find the path", "the working directory",
            ]),
            .saysNot(hostFiles),
            action: "Fix command[ ({executable})], entry point or working directory of {container}",
            source: AWSPage.start
        ),
        Rule(
            .config,
            "command.not-found",
            .cause,
            .high,
            when: .says(Words.start + ["exec:", "exec /", "exec user process"]),
            .says("no such file or dir", "stat /"),
            .saysNot(hostFiles + ["log driver", "logging driver"]),
            action: "Fix the command of {container}[ ({executable})]: it is not in the image",
            source: AWSPage.start
        ),
    ]

    /// Files that the runtime misses on the host, and not in the image.
    private static let hostFiles: [Phrase] = [
        .anywhere("/sys/fs/cgroup"), "cgroup configuration", "cgroup PIDs", "sysctl", "apparmor",
        .anywhere("/proc/self/attr"),
    ]
}
