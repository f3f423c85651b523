extension Rule {
    /// The image: its name, the pull, its architecture.
    static let configImages: [Rule] = [
        Rule(
            .config,
            "image.wrong-architecture",
            .cause,
            .high,
            when: .says([
                "exec format error", "-based image is incompatible", "no matching manifest for",
                "descriptor matching platform",
                "no match for platform", "cannot be used on this platform", "does not match the specified platform",
                "operating system does not match", "does not match the host platform", "image platform",
                "does not match the detected host platform", "not a valid Win32 application", "image operating system",
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
                "invalid image name", "couldn't parse image", "invalid repository name", "invalid tag format",
                "invalid image reference",
            ]),
            action: "Fix the image name in {definition}: not a valid reference",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "image-pull.rate-limited",
            .cause,
            .high,
            when: .says(Words.throttled),
            .says(Words.pull + Words.registryAuth),
            action: "Registry rate limit: authenticate pulls, or use an ECR pull-through cache",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "image-pull.not-found",
            .cause,
            .high,
            when: .says(Words.pull),
            .says("check whether the image exists", "check that the image exists"),
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
            action: "Let {role} pull {image}[: {permission}], or fix its login",
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
            action: "No path to the registry[ ({host})]: add NAT or ECR and S3 endpoints",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "image-pull.untrusted",
            .cause,
            .high,
            when: .says(Words.pull),
            .says(Words.untrusted),
            action: "Untrusted registry certificate[ of {host}]: fix it there or on the host",
            source: AWSPage.pull
        ),
        Rule(
            .config,
            "image-pull.not-found",
            .cause,
            .high,
            when: .says(Words.pull + ["no such image", "RepositoryNotFound", "ImageNotFound"]),
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
            when: .says([
                "transition to pulled", "transition to pullBegin", "transition to MANIFEST_PULLED",
                "timeout while pulling",
            ]),
            action: "The pull took too long: check the network path and the size of {image}",
            source: AWSPage.runtimeTimeout
        ),
    ]
}
