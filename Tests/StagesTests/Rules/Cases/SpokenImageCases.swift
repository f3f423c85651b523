import Stages

extension RuleCase {
    /// Images that cannot be had or run, in the words of the agent, of Docker, containerd, Windows and registries.
    static let spokenImages: [RuleCase] = [
        .notStarted(
            .config,
            "image-pull.not-found",
            container:
                "CannotPullContainerError: Error response from daemon: manifest for registry.example.com/app:7 not found: manifest unknown: Requested image not found"
        ),
        .notStarted(
            .config,
            "image-pull.access-denied",
            container:
                "CannotPullImageManifestError: Error response from daemon: errors: denied: requested access to the resource is denied unauthorized: authentication required"
        ),
        .notStarted(
            .config,
            "image-pull.unreachable",
            "CannotPullContainerError: pull image manifest has been retried 7 time(s): failed to resolve ref docker.io/library/app:3: failed to do request: Head \"https://registry-1.docker.io/v2/library/app/manifests/3\": dial tcp 203.0.113.9:443: i/o timeout"
        ),
        .notStarted(
            .config,
            "image-pull.access-denied",
            "CannotPullContainerError: ref pull has been retried 5 time(s): failed to copy: httpReadSeeker: failed open: unexpected status code https://prod-eu-west-1-starport-layer-bucket.s3.eu-west-1.amazonaws.com/x: 403 Forbidden"
        ),
        .notStarted(
            .config,
            "image-pull.rate-limited",
            container:
                "CannotPullContainerError: Error response from daemon: toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit"
        ),
        .notStarted(
            .config,
            "image.wrong-architecture",
            "Cannotpullcontainererror: image manifest does not contain descriptor matching platform 'linux/arm64'"
        ),
        .notStarted(
            .config,
            "image.wrong-architecture",
            container:
                "CannotPullContainerError: no matching manifest for windows/amd64 10.0.17763 in the manifest list entries"
        ),
        .notStarted(.config, "image-pull.timeout", container: "inactivity time exceeded timeout while pulling image"),
        .notStarted(
            .config,
            "image-pull.access-denied",
            container:
                "CannotPullContainerError: containerd: pull command failed: time=\"2024-01-01T00:00:00Z\" level=fatal msg=\"failed to resolve reference \\\"registry/app:v1\\\": unexpected status from HEAD request: 401 Unauthorized\""
        ),
        .notStarted(
            .config,
            "image-pull.failed",
            container:
                "CannotPullContainerError: failed to register layer: unsupported media type application/vnd.oci.empty"
        ),
        .notStarted(
            .config,
            "image-pull.unreachable",
            container:
                "CannotPullContainerError: The task can't pull 'app' from the Amazon ECR repository '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app'. There is a connection issue between the task and Amazon ECR. Check your task network configuration."
        ),
        .notStarted(
            .config,
            "image.wrong-architecture",
            container:
                "CannotStartContainerError: Error response from daemon: hcs::CreateComputeSystem: The container operating system does not match the host operating system."
        ),
        .ended(
            .config,
            "image.wrong-architecture",
            exit: 1,
            "exec /usr/local/bin/docker-entrypoint.sh: exec format error"
        ),
        .notStarted(
            .config,
            "image-pull.not-found",
            "CannotPullContainerError: inspect image has been retried 5 time(s): httpReaderSeeker: failed open: unexpected status code https://r/v2/x: 404 Not Found"
        ),
        .notStarted(
            .config,
            "image-pull.untrusted",
            container:
                "CannotPullContainerError: Error response from daemon: Get https://r/v2/: x509: certificate has expired or is not yet valid"
        ),
        .notStarted(
            .config,
            "image-pull.access-denied",
            container:
                "CannotPullContainerError: Error response from daemon: denied: Your authorization token has expired. Reauthenticate and try again."
        ),
        .notStarted(
            .config,
            "image-pull.access-denied",
            container: "CannotPullContainerError: Error: Status 403 trying to pull repository a/b"
        ),
        .notStarted(
            .config,
            "image-pull.access-denied",
            container: "Head \"https://registry-1.docker.io/v2/a/b/manifests/latest\": Forbidden"
        ),
        .notStarted(
            .config,
            "image-pull.unreachable",
            container:
                "error pulling image configuration: download failed after attempts=6: dial tcp 203.0.113.7:443: connect: connection refused"
        ),
        .notStarted(
            .config,
            "image-pull.unreachable",
            container: "CannotPullContainerError: net/http: TLS handshake timeout"
        ),
        .notStarted(
            .config,
            "image.wrong-architecture",
            container: "image operating system \"windows\" cannot be used on this platform"
        ),
        .notStarted(
            .config,
            "image-pull.failed",
            container:
                "CannotPullContainerError: ref pull has been retried 1 time(s): failed to unpack image on snapshotter overlayfs: failed to get stream processor for application/vnd.in-toto+json: no processor for media-type"
        ),
        .notStarted(.config, "image-pull.unreachable", container: "CannotPullContainerError: context canceled"),
        .notStarted(
            .config,
            "image-pull.unreachable",
            container:
                "CannotPullContainerError: failed to pull image x: failed to resolve reference x: net/http: request canceled"
        ),
        .notStarted(
            .config,
            "image.wrong-architecture",
            "The container image requires a platform that Fargate does not support: image platform linux/arm64"
        ),
        .notStarted(
            .config,
            "image-pull.access-denied",
            container:
                "CannotPullContainerError: Error response from daemon: unauthorized: incorrect username or password"
        ),
        .notStarted(
            .config,
            "image-pull.failed",
            container:
                "CannotPullContainerError: Error response from daemon: received unexpected HTTP status: 503 Service Unavailable"
        ),
    ]
}
