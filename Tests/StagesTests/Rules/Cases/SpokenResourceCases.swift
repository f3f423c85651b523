import Stages

extension RuleCase {
    /// Missing capacity, in the words of the agent, of Docker, containerd and Windows, and of AWS's pages.
    static let spokenResource: [RuleCase] = [
        .notStarted(.resource, "placement.no-instances", "EMPTY CAPACITY PROVIDER"),
        .notStarted(.resource, "placement.resources", "TaskFailedToStart: RESOURCE:GPU"),
        .notStarted(
            .resource,
            "placement.constraint",
            "TaskFailedToStart: MemberOf attribute:ecs.instance-type == g4dn.xlarge unsatisfied"
        ),
        .notStarted(
            .resource,
            "placement.resources",
            "ECS was unable to place a task because no container instance met all of its requirements. The closest matching container-instance has insufficient memory available."
        ),
        .notStarted(.resource, "volume.ebs-timeout", "Timed out waiting for the EBS volume to attach to the task"),
        .notStarted(
            .resource,
            "volume.ebs-timeout",
            "ECS timed out while configuring the EBS volume attachment to your Task."
        ),
        .notStarted(
            .resource,
            "network-interface.no-addresses",
            "Unexpected EC2 error while attempting to Create Network Interface in subnet: PrivateIpAddressLimitExceeded"
        ),
        .notStarted(
            .resource,
            "network-interface.no-addresses",
            "The subnet does not have enough free IP addresses to satisfy the request"
        ),
        .notStarted(
            .resource,
            "capacity.quota",
            "You’ve reached the limit on the number of tasks you can run concurrently"
        ),
        .notStarted(
            .resource,
            "capacity.unavailable",
            "ContainerInstance could not be launched: InsufficientInstanceCapacity: We currently do not have sufficient capacity in the Availability Zone"
        ),
        .init(
            "Your Spot Task was interrupted.",
            .resource,
            "spot-interruption",
            "Your Spot Task was interrupted.",
            code: "SpotInterruption",
            .init(exit: 143)
        ),
        .init(
            "Your task received a termination notice",
            .resource,
            "host.terminated",
            "Your task received a termination notice",
            code: "TerminationNotice",
            .init(exit: 137)
        ),
        .init(
            "The infrastructure hosting this task became unhealthy",
            .resource,
            "host.unhealthy",
            "The infrastructure hosting this task became unhealthy",
            code: "InfrastructureHealth",
            .init(exit: 137)
        ),
        .init(
            "Host EC2 (instance i-0aaaaaaaaaaaaaaaa) stopped.",
            .resource,
            "host.terminated",
            "Host EC2 (instance i-0aaaaaaaaaaaaaaaa) stopped.",
            code: nil,
            .init()
        ),
        .stoppedByService(
            .resource,
            "host.terminated",
            exit: 137,
            "Container instance i-0 was terminated by Auto Scaling"
        ),
        .stoppedByService(
            .resource,
            "host.maintenance",
            exit: 143,
            "(service web) Task stopped: AWS Fargate task retirement, a patched platform revision is available"
        ),
        .notStarted(
            .resource,
            "disk.full",
            container:
                "CannotPullContainerError: failed to register layer: Error processing tar file(exit status 1): write /usr/lib/x.so: no space left on device"
        ),
        .notStarted(
            .resource,
            "disk.full",
            container:
                "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to extract layer sha256:0: mount callback failed on /tmp/x: write /tmp/x: no space left on device: unknown"
        ),
        .notStarted(
            .resource,
            "disk.full",
            container:
                "CannotCreateContainerError: Error response from daemon: devmapper: Thin Pool has 1000 free data blocks which is less than minimum required 2000 free data blocks"
        ),
        .notStarted(
            .resource,
            "port.in-use",
            container:
                "CannotStartContainerError: Error response from daemon: driver failed programming external connectivity on endpoint ecs-web: Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use"
        ),
        .notStarted(
            .resource,
            "runtime.timeout",
            container: "DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s"
        ),
        .notStarted(
            .resource,
            "runtime.timeout",
            container:
                "ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 3m0s: context deadline exceeded"
        ),
        .notStarted(
            .resource,
            "docker.unavailable",
            container: "CannotGetDockerclientError: (v1.21) - Cannot connect to the Docker daemon"
        ),
        .notStarted(
            .resource,
            "network-interface.failed",
            "ContainerNetworkingError: unable to setup network namespace: plugin vpc-eni failed (add): failed to find network interface with MAC address"
        ),
        .notStarted(
            .resource,
            "network-interface.failed",
            "ResourceInitializationError: failed to setup branch eni: netplugin failed"
        ),
        .notStarted(.resource, "placement.agent", "Unable to run task because agent is not connected"),
        .notStarted(
            .resource,
            "volume.ebs-limit",
            "MaxIOPSLimitExceeded: You have exceeded the maximum provisioned IOPS"
        ),
        .notStarted(
            .resource,
            "host.limits",
            container:
                "CannotStartContainerError: Error response from daemon: failed to start shim: fork/exec /usr/bin/containerd-shim-runc-v2: resource temporarily unavailable"
        ),
        .notStarted(
            .resource,
            "host.limits",
            container:
                "CannotStartContainerError: hcsshim::System::Start: Insufficient system resources exist to complete the requested service."
        ),
        .notStarted(
            .resource,
            "capacity.unavailable",
            "(service web) was unable to place a task. Reason: Capacity is unavailable at this time."
        ),
        .notStarted(
            .resource,
            "placement.no-instances",
            "no container instance met all of its requirements. Reason: No Container Instances were found in your capacity provider."
        ),
        .notStarted(
            .resource,
            "port.in-use",
            "The closest matching container-instance is already using a port required by your task."
        ),
        .init(
            "EC2 Spot Instance will be reclaimed",
            .resource,
            "spot-interruption",
            "EC2 Spot Instance will be reclaimed",
            code: "SpotInterruption",
            .init(exit: 143)
        ),
        .init(
            "EC2 instance i-0aaa was terminated by an Auto Scaling lifecycle action",
            .resource,
            "host.terminated",
            "EC2 instance i-0aaa was terminated by an Auto Scaling lifecycle action",
            code: nil,
            .init(exit: 137)
        ),
        .init(
            "Instance hosting the task was shut down",
            .resource,
            "host.terminated",
            "Instance hosting the task was shut down",
            code: nil,
            .init()
        ),
        .stoppedByService(
            .resource,
            "host.maintenance",
            exit: 143,
            "Task's underlying host is scheduled for maintenance"
        ),
        .init(
            "The EC2 instance was terminated because it failed a status check",
            .resource,
            "host.terminated",
            "The EC2 instance was terminated because it failed a status check",
            code: nil,
            .init()
        ),
        .notStarted(.resource, "capacity.quota", "RunInstances failed: VcpuLimitExceeded"),
        .ended(.resource, "disk.full", exit: 1, "OSError: [Errno 28] No space left on device"),
        .notStarted(
            .resource,
            "disk.full",
            container: "hcsshim::ImportLayer: There is not enough space on the disk. (0x70)"
        ),
        .notStarted(.resource, "runtime.timeout", container: "CannotCreateContainerError: context deadline exceeded"),
        .notStarted(
            .resource,
            "network-interface.limit",
            "Unable to attach ENI: instance has reached the maximum number of network interfaces"
        ),
        .notStarted(.resource, "network-interface.timeout", "ECS timed out waiting for the ENI to be attached"),
        .notStarted(.resource, "network-interface.no-addresses", "Subnet subnet-0 has no free IP addresses"),
        .notStarted(
            .resource,
            "capacity.unavailable",
            "The requested instance type is not available in your Availability Zone: insufficient capacity"
        ),
        .notStarted(
            .resource,
            "capacity.unavailable",
            "Failed to launch a managed instance: InsufficientInstanceCapacity"
        ),
        .notStarted(.resource, "placement.agent", "Agent not connected on container instance"),
        .notStarted(.resource, "volume.ebs-limit", "VolumeLimitExceeded: maximum number of volumes reached"),
        .init(
            "Task was stopped because the Fargate platform version is being retired",
            .resource,
            "host.maintenance",
            "Task was stopped because the Fargate platform version is being retired",
            code: nil,
            .init(exit: 143)
        ),
        .notStarted(
            .resource,
            "disk.storage-driver",
            container:
                "CannotCreateContainerError: API error (500): devicemapper: Error running deviceResume dm_task_run failed"
        ),
        .notStarted(.resource, "capacity.quota", "The requested MEMORY configuration is above your limit."),
        .notStarted(
            .resource,
            "placement.agent",
            "no container instance met all of its requirements. The closest matching container-instance i-0 encountered error \"AGENT\"."
        ),
        .notStarted(
            .resource,
            "runtime.timeout",
            container: "CannotInspectContainerError: Could not transition to inspecting; timed out after waiting 30s"
        ),
        .notStarted(
            .resource,
            "network-interface.limit",
            "Not enough available ENI attachment points on the container instances"
        ),
        .notStarted(.resource, "capacity.unavailable", "FARGATE_SPOT capacity is not available right now"),
        .init(
            "Task was stopped because its EC2 spot instance received an interruption notice",
            .resource,
            "spot-interruption",
            "Task was stopped because its EC2 spot instance received an interruption notice",
            code: nil,
            .init(exit: 143)
        ),
        .init("app 137", .resource, "host.unhealthy", nil, code: "InfrastructureHealth", .init(exit: 137)),
        .stoppedByService(.resource, "host.maintenance", exit: 143, "Task retired by AWS Fargate for a security patch"),
        .notStarted(.resource, "capacity.quota", "LimitExceeded: You've reached your vCPU limit for On-Demand Fargate"),
        .ended(.resource, "disk.full", exit: 1, "write /data/x: disk quota exceeded"),
        .notStarted(
            .resource,
            "docker.unavailable",
            container: "CannotPullContainerError: Cannot connect to the Docker daemon at npipe:////./pipe/docker_engine"
        ),
    ]
}
