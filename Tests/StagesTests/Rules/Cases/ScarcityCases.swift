import Stages

extension RuleCase {
    /// Something ran out, in the words of EC2, Fargate and hosts.
    ///
    /// Source: EC2's error codes and Fargate's messages.
    static let scarcity: [RuleCase] = [
        notStarted(
            .resource,
            "capacity.unavailable",
            "We currently do not have sufficient p4d.24xlarge capacity in the Availability Zone you requested."
        ),
        notStarted(.resource, "capacity.unavailable", "ReservationCapacityExceeded"),
        notStarted(.resource, "capacity.unavailable", "RESOURCE:CAPACITY"),
        notStarted(.resource, "capacity.unavailable", "Capacity is temporarily exhausted for FARGATE_SPOT"),
        notStarted(.resource, "capacity.unavailable", "InsufficientCapacity: not enough Fargate capacity"),
        notStarted(
            .resource,
            "capacity.unavailable",
            "The requested configuration is currently not supported. There is no available capacity for it."
        ),
        notStarted(.resource, "capacity.quota", "Managed instance launch failed: MaxFleetCountExceeded"),
        notStarted(.resource, "capacity.quota", "Fargate On-Demand vCPU resource count limit exceeded"),
        notStarted(
            .resource,
            "network-interface.failed",
            "Unexpected EC2 error while attempting to Tag Network Interface 'eni-0123': RequestLimitExceeded"
        ),
        notStarted(.resource, "network-interface.timeout", "EC2 failed to attach the network interface in time"),
        notStarted(
            .resource,
            "volume.ebs-limit",
            "ECS was unable to provision the EBS volume: You have exceeded your maximum gp3 storage limit of 50 TiB."
        ),
        notStarted(.resource, "placement.resources", "No GPU devices available on container instance"),
        notStarted(.resource, "placement.resources", "Insufficient pids on host"),
        notStarted(.resource, "disk.full", "The disk usage is at 100%"),
        notStarted(
            .resource,
            "disk.storage-driver",
            container: "CannotCreateContainerError: open /var/lib/docker/overlay2/x: structure needs cleaning"
        ),
        notStarted(
            .config,
            "volume.key-denied",
            "Fargate ephemeral storage KMS: The task cannot create grants for key; AccessDeniedException"
        ),
        notStarted(
            .config,
            "definition.invalid",
            "The target group does not have an associated load balancer."
        ),
        notStarted(
            .config,
            "resource.not-found",
            "Role arn:aws:iam::111122223333:role/ecsTaskExecutionRole cannot be found"
        ),
        ended(.oom, "memory.allocation-failed", exit: 1, "Fatal: memory allocation of 1073741824 bytes failed"),
        ended(.oom, "memory.allocation-failed", exit: 134, "JavaScript heap out of mem"),
        stoppedByService(
            .resource,
            "host.unhealthy",
            exit: 137,
            "The instance running this task was impaired and replaced by AWS Auto Repair"
        ),
        stoppedByService(.resource, "spot-interruption", exit: 143, "Spot ITN received for i-0123; draining"),
        stoppedByService(
            .unknown,
            "stopped.failed-on-stop",
            exit: 1,
            "Deployment stopped: tasks of the new revision exit repeatedly"
        ),
        stoppedByService(
            .unknown,
            "stopped.deployment-failed",
            exit: 143,
            "Task stopped because the deployment did not reach a steady state in time"
        ),
    ]
}
