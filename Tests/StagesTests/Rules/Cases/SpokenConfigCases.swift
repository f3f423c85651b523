import Stages

extension RuleCase {
    /// Other broken settings, in the words of the agent, of Docker, containerd and Windows, and of AWS's pages.
    static let spokenConfig: [RuleCase] = [
        .notStarted(
            .config,
            "logging.group-missing",
            "ResourceInitializationError: The task can’t find the Amazon CloudWatch log group defined in the task definition."
        ),
        .notStarted(
            .config,
            "logging.access-denied",
            "unable to download firelens s3 config file: AccessDenied: Access Denied"
        ),
        .notStarted(.config, "logging.failed", "unable to generate firelens config"),
        .init(
            "app 128",
            .config,
            "command.not-found",
            nil,
            code: failedToStart,
            .init(
                exit: 128,
                reason:
                    "CannotStartContainerError: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"npm\": executable file not found in $PATH: unknown"
            )
        ),
        .notStarted(
            .config,
            "user.unknown",
            container:
                "CannotStartContainerError: ResourceInitializationError: unable to create new container: mount callback failed on /tmp/containerd-mount1: no users found"
        ),
        .notStarted(
            .config,
            "command.not-found",
            container:
                "CannotStartContainerError: Error response from daemon: OCI runtime create failed: error during container init: chdir to cwd (\"/srv/app\") set in config.json failed: no such file or directory: unknown"
        ),
        .notStarted(
            .config,
            "logging.unreachable",
            container:
                "CannotStartContainerError: Error response from daemon: failed to initialize logging driver: failed to create Cloudwatch log stream: RequestError: send request failed caused by: Post \"https://logs.eu-west-1.amazonaws.com/\": dial tcp: lookup logs.eu-west-1.amazonaws.com: no such host"
        ),
        .notStarted(
            .config,
            "logging.failed",
            container:
                "CannotStartContainerError: Error response from daemon: failed to initialize logging driver: splunk: splunk-url is expected"
        ),
        .notStarted(
            .config,
            "logging.unreachable",
            container:
                "CannotStartContainerError: Error response from daemon: failed to initialize logging driver: dial tcp 10.0.1.9:24224: connect: connection refused"
        ),
        .notStarted(
            .config,
            "volume.mount-failed",
            container:
                "CannotCreateContainerError: Error response from daemon: create ecs-web-1-data: volume driver \"rexray/ebs\" not found"
        ),
        .notStarted(
            .config,
            "definition.invalid",
            container:
                "CannotCreateContainerError: Error response from daemon: Conflict. The container name is already in use by container"
        ),
        .notStarted(
            .config,
            "device.missing",
            container: "CannotStartContainerError: Error response from daemon: unknown or invalid runtime name: nvidia"
        ),
        .notStarted(
            .config,
            "device.missing",
            container:
                "CannotStartContainerError: OCI runtime create failed: nvidia-container-cli: initialization error: load library failed: libnvidia-ml.so.1"
        ),
        .notStarted(
            .config,
            "command.not-found",
            container:
                "CannotStartContainerError: hcsshim::CreateProcess: failure in a Windows system call: The system cannot find the file specified. (0x2)"
        ),
        .notStarted(
            .config,
            "efs.unreachable",
            "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: b'mount.nfs4: Connection timed out' : unsuccessful EFS utils command execution; code: 32"
        ),
        .notStarted(
            .config,
            "efs.unreachable",
            "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to locate an available Mount target IP address in the task's availability zone"
        ),
        .notStarted(
            .config,
            "volume.failed",
            "invalid credentials for mounting fsxwindowsfileserver volume on the container instance"
        ),
        .notStarted(
            .config,
            "network-interface.denied",
            "Unexpected EC2 error while attempting to Create Network Interface in subnet 'subnet-0': InvalidSubnetID.NotFound"
        ),
        .notStarted(
            .config,
            "network-interface.denied",
            "Unexpected EC2 error while attempting to tag network interface: UnauthorizedOperation"
        ),
        .notStarted(
            .config,
            "dependency.unknown",
            "dependency graph: container ordering dependency [init] for target [app] does not exist."
        ),
        .notStarted(
            .config,
            "definition.invalid",
            "service connect config validation failed: missing listener name in the egress config"
        ),
        .notStarted(
            .config,
            "definition.invalid",
            "task memory spec builder: container memory limit(2048) greater than task memory limit(1024)"
        ),
        .ended(
            .config,
            "command.not-found",
            exit: 1,
            "standard_init_linux.go:228: exec user process caused: no such file or directory"
        ),
        .notStarted(
            .config,
            "logging.group-missing",
            "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: operation error CloudWatch Logs: CreateLogStream, https response error StatusCode: 400, ResourceNotFoundException: The specified log group does not exist. : exit status 1"
        ),
        .notStarted(.config, "definition.invalid", "DockerClientConfigError: Unable to decode given docker config"),
        .notStarted(
            .config,
            "definition.incompatible",
            "TaskDependencyError: Task dependencies cannot be resolved, taskArn: x"
        ),
        .notStarted(
            .config,
            "logging.failed",
            "ResourceInitializationError: failed to initialize logging driver: failed to create Cloudwatch log stream: ThrottlingException: Rate exceeded"
        ),
        .notStarted(
            .config,
            "logging.access-denied",
            container:
                "CannotStartContainerError: Error response from daemon: failed to initialize logging driver: failed to create Cloudwatch log group: AccessDeniedException"
        ),
        .notStarted(
            .config,
            "device.missing",
            container:
                "CannotStartContainerError: Error response from daemon: OCI runtime create failed: container init caused: Running hook #0:: error running hook: exit status 1, stderr: nvidia-container-cli: device error"
        ),
        .notStarted(
            .config,
            "volume.mount-failed",
            container:
                "CannotCreateContainerError: Error response from daemon: create data: error resolving volume plugin rexray: plugin not found"
        ),
        .notStarted(
            .config,
            "volume.mount-failed",
            container:
                "CannotStartContainerError: error while mounting volume: failed to mount local volume: mount :/x, data: addr=fs: no such host"
        ),
        .notStarted(
            .config,
            "definition.invalid",
            container: "CannotCreateContainerError: Error response from daemon: Minimum memory limit allowed is 6MB"
        ),
        .notStarted(
            .config,
            "container-start.failed",
            container:
                "CannotStartContainerError: API error (400): Cannot link to a non running container: /ecs-x AS /y/z"
        ),
        .notStarted(
            .config,
            "container-start.failed",
            container:
                "CannotCreateContainerError: conflicting options: port publishing and the container type network mode"
        ),
        .notStarted(
            .config,
            "initialization.failed",
            "ResourceInitializationError: failed to retrieve the Service Connect TLS certificate"
        ),
        .notStarted(
            .config,
            "network-interface.denied",
            "Unexpected EC2 error while attempting to Create Network Interface in subnet 'subnet-0': UnauthorizedOperation with an explicit deny in a service control policy"
        ),
        .notStarted(
            .config,
            "volume.key-denied",
            "ECS encountered an error creating the EBS volume: The specified KMS key does not exist or is disabled"
        ),
        .notStarted(
            .config,
            "volume.failed",
            "Unable to create EBS volume: InvalidSnapshot.NotFound: The snapshot snap-0 does not exist."
        ),
        .ended(.config, "command.not-found", exit: 1, "exec: \"java\": executable file not found in $PATH"),
        .ended(
            .config,
            "command.not-found",
            exit: 1,
            "runc run failed: unable to start container process: exec /entrypoint.sh: no such file or directory"
        ),
        .notStarted(
            .config,
            "definition.incompatible",
            "No Fargate configuration exists for given values: 256 CPU, 4096 memory."
        ),
        .notStarted(
            .config,
            "container-start.failed",
            container: "CannotStartContainerError: cgroups: cannot find cgroup mount destination: unknown"
        ),
        .notStarted(
            .config,
            "resource.not-found",
            "ServiceConnect: namespace arn:aws:servicediscovery:eu-west-1:111122223333:namespace/ns-0 not found"
        ),
        .notStarted(
            .config,
            "network.unreachable",
            "ResourceInitializationError: failed to configure the task: unable to resolve dns: lookup ecr: no such host"
        ),
        .ended(.config, "command.not-executable", exit: 126, "/bin/sh: /app/run.sh: Permission denied"),
        .notStarted(.config, "definition.invalid", "The specified task definition family:4 is INACTIVE"),
        .notStarted(.config, "definition.incompatible", "Fargate only supports network mode awsvpc."),
        .notStarted(.config, "resource.not-found", "TaskFailedToStart: Secret does not exist or has no value"),
        .notStarted(
            .config,
            "volume.mount-failed",
            container:
                "CannotCreateContainerError: failed to copy file info for /var/lib/ecs/volumes/x: failed to chown x: operation not permitted"
        ),
        .notStarted(
            .config,
            "container-start.failed",
            container:
                "CannotStartContainerError: OCI runtime create failed: container_linux.go:348: starting container process caused process_linux.go:402: container init caused running prestart hook 0 caused error running hook: exit status 1"
        ),
        .notStarted(
            .config,
            "efs.unreachable",
            "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: b'mount.nfs4: Connection reset by peer' : unsuccessful EFS utils command execution; code: 32"
        ),
        .notStarted(
            .config,
            "logging.group-missing",
            "ResourceInitializationError: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist"
        ),
        .notStarted(
            .config,
            "container-start.failed",
            container:
                "CannotStartContainerError: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error creating device nodes: mknod /dev/null: errno 524: unknown"
        ),
        .notStarted(
            .config,
            "command.not-executable",
            container:
                "CannotStartContainerError: Error response from daemon: Cannot start container: [8] System error: exec: \"/start\": permission denied"
        ),
        .notStarted(.config, "definition.invalid", "Invalid 'cpu' setting for task"),
        .notStarted(
            .config,
            "container-start.failed",
            container:
                "CannotStartContainerError: failed to start container: container create: privileged is not supported on Fargate"
        ),
        .ended(.config, "command.not-found", exit: 127, "sh: 1: gunicorn: not found"),
        .notStarted(
            .config,
            "network-interface.denied",
            "Unexpected EC2 error while attempting to Create Network Interface in subnet 'subnet-0': InvalidSecurityGroupID.NotFound"
        ),
        .notStarted(.config, "definition.incompatible", "The task definition does not support launch_type FARGATE."),
    ]
}
