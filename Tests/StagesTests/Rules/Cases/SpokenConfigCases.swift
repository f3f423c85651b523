import Stages

extension RuleCase {
    /// Broken settings, in the words of the agent, of Docker, containerd and Windows, and of AWS's pages.
    static let spokenConfig: [RuleCase] = [
        .notStarted(
            .config,
            "env-file.failed",
            "ResourceInitializationError: The task can't download the environment variable files from Amazon S3. There is a connection issue between the task and Amazon S3. Check your task network configuration."
        ),
        .notStarted(
            .config,
            "secret.not-found",
            "The task cannot pull secrets from AWS Systems Manager Parameter Store. Check that the parameter exists in this Region."
        ),
        .notStarted(
            .config,
            "logging.group-missing",
            "ResourceInitializationError: The task can’t find the Amazon CloudWatch log group defined in the task definition."
        ),
        .notStarted(
            .config,
            "secret.not-found",
            container:
                "fetching secret data from SSM Parameter Store in eu-west-1: invalid parameters: /app/db/password"
        ),
        .notStarted(
            .config,
            "secret.not-found",
            container:
                "Fetching secret data from AWS Secrets Manager in region eu-west-1: secret arn:aws:secretsmanager:eu-west-1:111122223333:secret:db: ResourceNotFoundException: Secrets Manager can't find the specified secret."
        ),
        .notStarted(
            .config,
            "secret.not-found",
            container:
                "an invalid ARN format for the AWS Secrets Manager secret was specified. Specify a valid ARN and try again."
        ),
        .notStarted(
            .config,
            "iam.cannot-assume-role",
            "ASM secret resource: unable to find execution role credentials"
        ),
        .notStarted(.config, "secret.not-found", "the provided SSM parameter:db is in an invalid format"),
        .notStarted(.config, "secret.missing-key", "missing secret value for secret DB_PASSWORD"),
        .notStarted(
            .config,
            "env-file.failed",
            "unable to download env file with key prod.env from bucket cfg, error: NotFound: Not Found"
        ),
        .notStarted(.config, "env-file.failed", "invalid s3 arn: arn:aws:s3::cfg"),
        .notStarted(
            .config,
            "logging.access-denied",
            "unable to download firelens s3 config file: AccessDenied: Access Denied"
        ),
        .notStarted(.config, "logging.failed", "unable to generate firelens config"),
        .notStarted(
            .config,
            "registry-auth.access-denied",
            container:
                "CannotPullECRContainerError: AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/i-0 is not authorized to perform: ecr:GetAuthorizationToken on resource: *"
        ),
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
            "image.wrong-architecture",
            container:
                "CannotStartContainerError: Error response from daemon: hcs::CreateComputeSystem: The container operating system does not match the host operating system."
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
            "iam.access-denied",
            "failed to mount: fsx describing filesystem(s) from the service for [fs-0]: AccessDeniedException"
        ),
        .notStarted(
            .config,
            "volume.failed",
            "invalid credentials for mounting fsxwindowsfileserver volume on the container instance"
        ),
        .notStarted(
            .config,
            "iam.cannot-assume-role",
            "credentialspec resource: unable to find execution role credentials"
        ),
        .notStarted(
            .config,
            "credential-spec.failed",
            "failed to create kerberos tickets associated service account svc: domain not reachable"
        ),
        .notStarted(
            .config,
            "iam.cannot-assume-role",
            "ECS was unable to assume the configured ECS Infrastructure Role 'arn:aws:iam::111122223333:role/ecsInfrastructureRole'. Please verify that the role being passed has the proper trust relationship with Amazon ECS"
        ),
        .notStarted(
            .config,
            "iam.cannot-assume-role",
            "ECS was unable to assume the role 'arn:aws:iam::111122223333:role/exec' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role."
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
        .ended(
            .config,
            "image.wrong-architecture",
            exit: 1,
            "exec /usr/local/bin/docker-entrypoint.sh: exec format error"
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
            "secret.unreachable",
            "ResourceInitializationError: unable to pull secrets or registry auth: pull command failed: : signal: killed"
        ),
        .notStarted(
            .config,
            "secret.not-found",
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: /p"
        ),
        .notStarted(
            .config,
            "secret.not-found",
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: service call has been retried 1 time(s): ValidationException: Invalid name."
        ),
        .notStarted(
            .config,
            "secret.not-found",
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: unexpected ARN format with parameters when trying to retrieve ASM secret"
        ),
        .notStarted(
            .config,
            "env-file.failed",
            "ResourceInitializationError: failed to download env files: file download command: non empty error stream: service call has been retried 5 time(s): RequestCanceled: request context canceled"
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
            "secret.access-denied",
            "The execution role does not have permission to read the secret prod/db"
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
        .notStarted(
            .config,
            "image-pull.failed",
            container:
                "CannotPullContainerError: ref pull has been retried 1 time(s): failed to unpack image on snapshotter overlayfs: failed to get stream processor for application/vnd.in-toto+json: no processor for media-type"
        ),
        .notStarted(.config, "resource.not-found", "TaskFailedToStart: Secret does not exist or has no value"),
        .notStarted(
            .config,
            "secret.not-found",
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: failed to fetch secret x from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret value for staging label: AWSCURRENT."
        ),
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
        .notStarted(.config, "image-pull.unreachable", container: "CannotPullContainerError: context canceled"),
        .notStarted(
            .config,
            "image-pull.unreachable",
            container:
                "CannotPullContainerError: failed to pull image x: failed to resolve reference x: net/http: request canceled"
        ),
        .notStarted(
            .config,
            "logging.group-missing",
            "ResourceInitializationError: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist"
        ),
        .notStarted(
            .config,
            "iam.cannot-assume-role",
            "failed to launch a task with (error ECS was unable to assume the role that was provided for this task.)"
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
        .notStarted(
            .config,
            "image.wrong-architecture",
            "The container image requires a platform that Fargate does not support: image platform linux/arm64"
        ),
        .notStarted(
            .config,
            "secret.access-denied",
            "AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: ssm:GetParameters on resource: arn because no identity-based policy allows the ssm:GetParameters action"
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
        .ended(.config, "command.not-found", exit: 127, "sh: 1: gunicorn: not found"),
        .notStarted(
            .config,
            "network-interface.denied",
            "Unexpected EC2 error while attempting to Create Network Interface in subnet 'subnet-0': InvalidSecurityGroupID.NotFound"
        ),
        .notStarted(.config, "definition.incompatible", "The task definition does not support launch_type FARGATE."),
    ]
}
