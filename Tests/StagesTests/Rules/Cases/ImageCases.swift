import Stages

extension RuleCase {
    static let pulls: [RuleCase] = [
        .init(
            "tag is missing",
            .config,
            "image-pull.not-found",
            "CannotPullContainerError: pull image manifest has been retried 7 time(s): failed to resolve ref registry/app:9: not found",
            code: failedToStart
        ),
        .init(
            "image is missing, the agent's hint",
            .config,
            "image-pull.not-found",
            code: failedToStart,
            .init(
                reason:
                    "CannotPullContainerError: The task can’t pull the image. Check whether the image exists. pull access denied for a, repository does not exist"
            )
        ),
        .init(
            "role may not pull",
            .config,
            "image-pull.access-denied",
            code: failedToStart,
            .init(
                reason:
                    "CannotPullContainerError: The task can’t pull the image. Check that the role has the permissions to pull images from the registry."
            )
        ),
        .init(
            "registry wants a login",
            .config,
            "image-pull.access-denied",
            code: failedToStart,
            .init(
                reason:
                    "CannotPullContainerError: Get \"https://registry.example.com/v2/app/manifests/1\": no basic auth credentials"
            )
        ),
        .init(
            "no way to the registry",
            .config,
            "image-pull.unreachable",
            code: failedToStart,
            .init(
                reason:
                    "CannotPullContainerError: API error (500): Get https://registry/v2/: net/http: request canceled while waiting for connection"
            )
        ),
        .init(
            "registry has no address",
            .config,
            "image-pull.unreachable",
            code: failedToStart,
            .init(
                reason: "CannotPullContainerError: dial tcp: lookup registry.example.com on 10.0.0.2:53: no such host"
            )
        ),
        .init(
            "registry's certificate",
            .config,
            "image-pull.untrusted",
            code: failedToStart,
            .init(reason: "CannotPullContainerError: Get \"https://registry/v2/\": x509: signed by unknown authority")
        ),
        .init(
            "registry's rate limit",
            .config,
            "image-pull.rate-limited",
            code: failedToStart,
            .init(reason: "CannotPullContainerError: toomanyrequests: You have reached your pull rate limit.")
        ),
        .init(
            "pull takes too long",
            .config,
            "image-pull.timeout",
            code: failedToStart,
            .init(reason: "DockerTimeoutError: Could not transition to pulled; timed out after waiting 2h0m0s")
        ),
        .init(
            "pull fails without a word",
            .config,
            "image-pull.failed",
            code: failedToStart,
            .init(reason: "CannotPullContainerError: API err")
        ),
        .init(
            "name is no name",
            .config,
            "image.invalid-name",
            "CannotPullContainerError: failed to normalize image reference \"app:\"",
            code: failedToStart
        ),
        .init(
            "image for another CPU",
            .config,
            "image.wrong-architecture",
            "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/amd64'",
            code: failedToStart
        ),
        .init(
            "program for another CPU",
            .config,
            "image.wrong-architecture",
            exited,
            code: essentialExited,
            .init(exit: 255, reason: "exec /app/server: exec format error")
        ),
        .init(
            "a pull that crashes is a network path to S3",
            .config,
            "image-pull.unreachable",
            "CannotPullContainerError: pull command failed: panic: runtime error: invalid memory address or nil pointer dereference",
            code: failedToStart
        ),
    ]

    static let commands: [RuleCase] = [
        .init(
            "program is not in the image",
            .config,
            "command.not-found",
            code: failedToStart,
            .init(
                reason:
                    "CannotStartContainerError: OCI runtime create failed: exec: \"serve\": executable file not found in $PATH: unknown"
            )
        ),
        .init(
            "script is not in the image",
            .config,
            "command.not-found",
            code: failedToStart,
            .init(
                reason:
                    "CannotStartContainerError: starting container process caused: exec: \"/run.sh\": stat /run.sh: no such file or directory"
            )
        ),
        .init(
            "program may not run",
            .config,
            "command.not-executable",
            code: failedToStart,
            .init(
                reason:
                    "CannotStartContainerError: OCI runtime create failed: exec: \"/run.sh\": permission denied: unknown"
            )
        ),
        .init("shell says not found", .config, "command.not-found", exited, code: essentialExited, .init(exit: 127)),
        .init(
            "shell says not executable",
            .config,
            "command.not-executable",
            exited,
            code: essentialExited,
            .init(exit: 126)
        ),
        .init(
            "user is not in the image",
            .config,
            "user.unknown",
            code: failedToStart,
            .init(reason: "CannotStartContainerError: unable to find user app: no matching entries in passwd file")
        ),
        .init(
            "device is missing",
            .config,
            "device.missing",
            code: failedToStart,
            .init(reason: "CannotStartContainerError: could not select device driver \"\" with capabilities: [[gpu]]")
        ),
        .init(
            "library is missing",
            .config,
            "image.missing-library",
            exited,
            code: essentialExited,
            .init(exit: 3_221_225_781)
        ),
        .init(
            "start fails without a word",
            .config,
            "container-start.failed",
            code: failedToStart,
            .init(reason: "CannotStartContainerError: Error response from daemon: failed to create shim ta")
        ),
        .init(
            "settings that Docker refuses",
            .config,
            "definition.invalid",
            code: failedToStart,
            .init(reason: "HostConfigError: Unable to decode given host config")
        ),
        .init(
            "definition for another kind of host",
            .config,
            "definition.incompatible",
            "The selected task definition is not compatible with the selected compute strategy.",
            code: failedToStart
        ),
    ]
}
