import Stages

extension RuleCase {
    static let platform: [RuleCase] = [
        .init(
            "no disk for the image",
            .resource,
            "disk.full",
            code: failedToStart,
            .init(reason: "CannotPullContainerError: write /var/lib/docker/tmp/GetImageBlob1: no space left on device")
        ),
        .init(
            "no disk for the container",
            .resource,
            "disk.full",
            code: failedToStart,
            .init(reason: "CannotCreateContainerError: API error (500): devmapper: Thin Pool has 12 free data blocks")
        ),
        .init(
            "storage driver fails",
            .resource,
            "disk.storage-driver",
            code: failedToStart,
            .init(
                reason:
                    "CannotPullContainerError: failed to register layer: devicemapper: Error running deviceResume dm_task_run failed"
            )
        ),
        .init(
            "Docker is down while an image is pulled",
            .resource,
            "docker.unavailable",
            code: failedToStart,
            .init(
                reason: "CannotPullContainerError: Cannot connect to the Docker daemon at unix:///var/run/docker.sock"
            )
        ),
        .init(
            "agent is gone, in the words of an event",
            .resource,
            "placement.agent",
            "The closest matching container-instance i-0 encountered error \"AGENT\".",
            code: failedToStart
        ),
        .init(
            "quota of CPU",
            .resource,
            "capacity.quota",
            "(service web) was unable to start a task. Reason: The requested CPU configuration is above your limit.",
            code: failedToStart
        ),
        .init(
            "quota of volumes",
            .resource,
            "volume.ebs-limit",
            "VolumeLimitExceeded: You have exceeded your maximum gp3 storage limit",
            code: failedToStart
        ),
        .init(
            "volume came too late",
            .resource,
            "volume.ebs-timeout",
            "Timed out waiting for EBS volume attachment",
            code: failedToStart
        ),
        .init(
            "host without processes",
            .resource,
            "host.limits",
            code: failedToStart,
            .init(reason: "CannotStartContainerError: fork/exec /usr/bin/runc: resource temporarily unavailable")
        ),
        .init(
            "two tasks want one port",
            .resource,
            "port.in-use",
            code: failedToStart,
            .init(reason: "CannotStartContainerError: Error: Bind for 0.0.0.0:443 failed: port is already allocated")
        ),
        .init(
            "subnet is full",
            .resource,
            "network-interface.no-addresses",
            "Unexpected EC2 error while attempting to Create Network Interface in subnet 'subnet-1': InsufficientFreeAddressesInSubnet",
            code: failedToStart
        ),
        .init(
            "a subnet with public addresses, and nothing of why",
            .resource,
            "network-interface.failed",
            "Unexpected EC2 error while attempting to Create Network Interface with public IP assignment enabled in subnet 'subnet-1'",
            code: failedToStart
        ),
        .init(
            "quota of interfaces",
            .resource,
            "network-interface.limit",
            "Unable to attach network interface to unused device index",
            code: failedToStart
        ),
        .init(
            "interface came too late",
            .resource,
            "network-interface.timeout",
            "Timeout waiting for network interface provisioning to complete.",
            code: failedToStart
        ),
        .init(
            "network plug-in fails",
            .resource,
            "network-interface.failed",
            "ResourceInitializationError: failed to configure ENI: failed to setup regular eni: netplugin failed with no error message",
            code: failedToStart
        ),
        .init(
            "network of the agent fails",
            .resource,
            "network-interface.failed",
            code: failedToStart,
            .init(reason: "ContainerNetworkingError: startContainer: cni plugin invocation failed: exit status 1")
        ),
        .init(
            "hosts are full",
            .resource,
            "placement.resources",
            "TaskFailedToStart: RESOURCE:MEMORY",
            code: failedToStart
        ),
        .init(
            "no hosts",
            .resource,
            "placement.no-instances",
            "TaskFailedToStart: NO ACTIVE INSTANCES",
            code: failedToStart
        ),
        .init(
            "no host has the attribute",
            .resource,
            "placement.constraint",
            "TaskFailedToStart: ATTRIBUTE",
            code: failedToStart
        ),
        .init("agent is gone", .resource, "placement.agent", "TaskFailedToStart: AGENT", code: failedToStart),
        .init("agent is gone, in one word", .resource, "placement.agent", "AGENT", code: failedToStart),
        .init(
            "Fargate is full",
            .resource,
            "capacity.unavailable",
            "Capacity is unavailable at this time. Please try again later or in a different availability zone",
            code: failedToStart
        ),
        .init(
            "quota of tasks",
            .resource,
            "capacity.quota",
            "You've reached the limit on the number of vCPUs you can run concurrently",
            code: failedToStart
        ),
        .init(
            "Spot takes Fargate back",
            .resource,
            "spot-interruption",
            "Your Spot Task was interrupted.",
            code: "SpotInterruption",
            .init(exit: 137)
        ),
        .init("Spot without words", .resource, "spot-interruption", code: "SpotInterruption", .init(exit: 143)),
        .init(
            "host ends",
            .resource,
            "host.terminated",
            "Host EC2 (instance i-0123456789abcdef0) terminated.",
            .init(exit: 143)
        ),
        .init("host is about to end", .resource, "host.terminated", code: "TerminationNotice"),
        .init(
            "host is maintained",
            .resource,
            "host.maintenance",
            "(service web) ECS is performing maintenance on the underlying infrastructure hosting the task.",
            code: scheduler,
            .init(exit: 137)
        ),
        .init(
            "host is ill",
            .resource,
            "host.unhealthy",
            "Task stopped: failed infrastructure health checks",
            code: "InfrastructureHealth"
        ),
        .init(
            "host is ill, in other words",
            .resource,
            "host.unhealthy",
            "Stopped: the underlying instance is impaired",
            code: scheduler,
            .init(exit: 137)
        ),
        .init(
            "interface is not reported",
            .resource,
            "network-interface.timeout",
            "ECS timed out while it attached the network interface",
            code: failedToStart
        ),
        .init(
            "Docker is down",
            .resource,
            "docker.unavailable",
            code: failedToStart,
            .init(
                reason:
                    "CannotInspectContainerError: Cannot connect to the Docker daemon at unix:///var/run/docker.sock"
            )
        ),
        .init(
            "Docker is slow",
            .resource,
            "runtime.timeout",
            code: failedToStart,
            .init(reason: "DockerTimeoutError: Could not transition to started; timed out after waiting 3m0s")
        ),
        .init(
            "containerd is slow",
            .resource,
            "runtime.timeout",
            "ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 1m: context canceled",
            code: failedToStart
        ),
        .init(
            "start is slow",
            .resource,
            "runtime.timeout",
            code: failedToStart,
            .init(reason: "CannotStartContainerError: failed to create shim task: context deadline exceeded")
        ),
    ]
}
