extension Rule {
    /// No host, no room, no capacity, no quota.
    static let resourcePlacement: [Rule] = [
        Rule(
            .resource,
            "placement.resources",
            .cause,
            .high,
            when: .says([
                "TaskFailedToStart: RESOURCE", "RESOURCE:MEMORY", "RESOURCE:CPU", "RESOURCE:PORTS", "RESOURCE:GPU",
                "RESOURCE:FPGA", "insufficient memory available", "insufficient CPU", "insufficient memory on",
                "enough CPU units", "enough memory available", "enough GPU", "insufficient GPU", "enough resources",
                "insufficient resources",
            ]),
            action: "No host has room: add instances or lower CPU/memory of {definition}",
            source: AWSPage.serviceEvents
        ),
        Rule(
            .resource,
            "placement.no-instances",
            .cause,
            .high,
            when: .says([
                "empty capacity provider", "no active instances", "no container instances were found",
                "no container instances found", "no instances in your cluster", "no registered container instances",
                "no container instances in",
            ]),
            action: "No instances in the capacity provider: raise its Auto Scaling group",
            source: AWSPage.serviceEvents
        ),
        Rule(
            .resource,
            "placement.agent",
            .cause,
            .high,
            when: .says([
                "TaskFailedToStart: AGENT", "agent is disconnected", "agent disconnected", "agent was disconnected",
                "agent isn't connected", "agent is not connected", "agent not connected", "agent lost connection",
                "TaskFailedToStart: INACTIVE", "agent connection", "encountered error AGENT",
            ]),
            action: "The host's ECS agent is disconnected: restart or replace the host",
            source: AWSPage.placement
        ),
        Rule(
            .resource,
            "placement.constraint",
            .cause,
            .medium,
            when: .says([
                "MemberOf", "placement constraint", "TaskFailedToStart: ATTRIBUTE", "missing an attribute",
                "TaskFailedToStart: LOCATION", "container instance met all", "constraint unsatisfied",
                "distinctInstance", "no container instance met",
            ]),
            action: "No host meets the constraints of {definition}: add one or relax them",
            source: AWSPage.placement
        ),
        Rule(
            .resource,
            "placement.agent",
            .runtimeError,
            .low,
            when: .stopCode(.taskFailedToStart),
            .says("AGENT"),
            .saysNot(["agent could not", "could not progress", "became ready"]),
            action: "The host's ECS agent is disconnected: restart or replace the host",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "capacity.unavailable",
            .cause,
            .high,
            when: .says([
                "capacity is unavailable", "capacity unavailable", "sufficient capacity",
                "InsufficientInstanceCapacity", "no capacity", "capacity is not available", "not enough capacity",
                "capacity isn't available", "lack of capacity", "out of capacity", "InsufficientHostCapacity",
                "capacity provider was unable", "unable to place a task", "unable to place the task",
                "unable to place task", "UnfulfillableCapacity",
            ]),
            action: "No capacity: try again, more zones, or on-demand besides Spot",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .resource,
            "capacity.unavailable",
            .cause,
            .medium,
            when: .says("capacity"),
            .says([
                "sufficient", "insufficient", "not enough", "exhausted", "no available", "unavailable", "none left",
                "no remaining", "temporarily", "no spot capacity", "no Fargate capacity",
            ]),
            .saysNot(["throughput"]),
            action: "No capacity: try again, more zones, or on-demand besides Spot",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .resource,
            "capacity.unavailable",
            .startError,
            .low,
            when: .says(
                "Fargate Spot",
                "FARGATE_SPOT",
                "InsufficientCapacity",
                "RESOURCE:CAPACITY",
                "ReservationCapacity"
            ),
            .saysNot(Words.denied),
            action: "No capacity: try again, more zones, or on-demand besides Spot",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .resource,
            "capacity.quota",
            .cause,
            .high,
            when: .says([
                "reached the limit on the number", "vCPU limit", "VcpuLimitExceeded", "vCPU quota",
                "you can run concurrently", "ServiceQuotaExceeded", "InstanceLimitExceeded",
                "MaxSpotInstanceCountExceeded", "MaxFleetCountExceeded", "service quota", "account limit",
                "configuration is above your limit",
            ]),
            action: "Account quota reached: raise it in Service Quotas or stop other tasks",
            source: AWSPage.serviceEvents
        ),
        Rule(
            .resource,
            "capacity.quota",
            .cause,
            .medium,
            when: .says("vCPU"),
            .says("limit", "insufficient", "exceeded", "quota"),
            action: "Account quota reached: raise it in Service Quotas or stop other tasks",
            source: AWSPage.serviceEvents
        ),
    ]
}
