extension Rule {
    /// The image: its name, the pull, its architecture.
    static let configImages: [Rule] = [
        Rule(
            .config,
            "image.wrong-architecture",
            .cause,
            .high,
            when: .says([
                "exec format error", "no matching manifest for", "descriptor matching platform",
                "no match for platform", "cannot be used on this platform", "does not match the specified platform",
                "operating system does not match", "does not match the host platform", "image platform",
            ]),
            action: "Build {image} for the CPU and OS that {definition} runs on",
            source: AWSPage.architecture
        ),
        Rule(
            .config,
            "image.invalid-name",
            .cause,
            .high,
            when: .says([
                "invalid reference format", "failed to normalize image reference", "repository name must be",
                "invalid image name", "couldn't parse image",
            ]),
            action: "Fix the image name in {definition}: not a valid reference",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "image-pull.rate-limited",
            .cause,
            .high,
            when: .says("toomanyrequests", "too many requests", "pull rate limit", "Rate exceeded"),
            .says(Words.pull),
            action: "Registry rate limit: authenticate pulls, or use an ECR pull-through cache",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "image-pull.not-found",
            .cause,
            .high,
            when: .says(Words.pull),
            .says("check whether the image exists"),
            action: "Push {image}, or fix its name and tag in {definition}",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "image-pull.access-denied",
            .cause,
            .high,
            when: .says(Words.pull + Words.registryAuth),
            .says(Words.denied),
            action: "Let {role} pull {image}: permissions, repository policy, login",
            source: AWSPage.pull
        ),
        // Before "not found": a host name that is not found is a network path, not an image.
        Rule(
            .config,
            "image-pull.unreachable",
            .cause,
            .high,
            when: .says(Words.pull),
            .says(Words.unreachable),
            action: "No path to the registry: add NAT or the ECR and S3 VPC endpoints",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "image-pull.untrusted",
            .cause,
            .high,
            when: .says(Words.pull),
            .says(Words.untrusted),
            action: "The registry's certificate is not trusted: fix it on the registry or the host",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "image-pull.not-found",
            .cause,
            .high,
            when: .says(Words.pull + ["no such image"]),
            .says(Words.absent),
            .saysNot(["credentials"]),
            action: "Push {image}, or fix its name and tag in {definition}",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "image-pull.timeout",
            .cause,
            .medium,
            when: .says("transition to pulled", "transition to pullBegin", "transition to MANIFEST_PULLED"),
            action: "The pull took too long: check the network path and the size of {image}",
            source: AWSPage.runtimeTimeout
        ),
    ]

    /// What the runtime needs to start the image's program.
    static let configCommands: [Rule] = [
        Rule(
            .config,
            "device.missing",
            .cause,
            .high,
            when: .says([
                "gathering device information", "could not select device driver", "nvidia",
                "Runtime is not set for GPU", "custom device",
            ]),
            action: "The host lacks the device that {definition} asks for: use a GPU host or AMI",
            source: AWSPage.gpu
        ),
        Rule(
            .config,
            "volume.mount-failed",
            .cause,
            .high,
            when: .says(Words.start),
            .says("mount", "rootfs_linux.go", "bind source path", "volume"),
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
            action: "Make the command of {container} executable (chmod +x) or fix it",
            source: AWSPage.start
        ),
        Rule(
            .config,
            "command.not-found",
            .cause,
            .high,
            when: .says([
                "executable file not found", "no command specified", "command not found",
                "no such file or directory: unknown", "chdir to cwd", "invalid working directory",
                "The system cannot find the file",
            ]),
            action: "Fix the command, entry point or working directory of {container}",
            source: AWSPage.start
        ),
        Rule(
            .config,
            "command.not-found",
            .cause,
            .high,
            when: .says(Words.start + ["exec:", "exec /", "exec user process"]),
            .says("no such file or dir", "stat /"),
            .saysNot(["log driver", "logging driver"]),
            action: "Fix the command or entry point of {container}: not in the image",
            source: AWSPage.start
        ),
        Rule(
            .config,
            "user.unknown",
            .cause,
            .high,
            when: .says([
                "unable to find user", "unable to find group", "no matching entries in passwd",
                "no matching entries in group",
            ]),
            action: "The user of {container} is not in the image: fix it in {definition}",
            source: AWSPage.taskDefinition
        ),
    ]
}
