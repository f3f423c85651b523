extension Rule {
    /// Capacity that was there and was taken away: spot, hosts, maintenance.
    static let resourceTakenAway: [Rule] = [
        Rule(
            .resource,
            "spot-interruption",
            .stop,
            .high,
            when: .stopCodeOrSays(
                .spotInterruption,
                [
                    "spot task was interrupted", "spot interrupt", "SpotInterrupt", "spot instance interrupt",
                    "spot capacity", "spot instance was", "spot instance is", "spot reclaim",
                    "interruption notice",
                ]
            ),
            action: "Spot capacity was taken back: add on-demand capacity or more zones",
            source: AWSPage.spot
        ),
        Rule(
            .resource,
            "spot-interruption",
            .stop,
            .medium,
            when: .says("spot"),
            .says("ITN", "interrupt", "reclaim", "draining", "taken back", "two-minute", "2-minute"),
            action: "Spot capacity was taken back: add on-demand capacity or more zones",
            source: AWSPage.spot
        ),
        Rule(
            .resource,
            "host.terminated",
            .stop,
            .high,
            when: .says([
                "host EC2 (instance", "instance terminat", "instance was terminated", "host terminated",
                "host was terminated", "instance was stopped", "instance stopped", "instance is being terminated",
                "instance has been terminated", "terminated by Auto Scaling", "termination notice",
                "instance is terminating", "host is being terminated", "terminating the instance",
            ]),
            action: "The EC2 host went away: check its Auto Scaling activity",
            source: AWSPage.events
        ),
        Rule(
            .resource,
            "host.terminated",
            .stop,
            .medium,
            when: .says([
                "EC2 instance", "spot instance", "instance i-", "instance (i-", "container instance",
                "instance hosting", "host instance",
            ]),
            .says([
                "terminat", "shut down", "shutting down", "shutdown", "reclaim", "reboot", "was stopped",
                "has been stopped", "no longer running",
            ]),
            .saysNot(["health check", .anywhere("target-group"), .anywhere("targetgroup")]),
            action: "The EC2 host went away: check its Auto Scaling activity",
            source: AWSPage.events
        ),
        Rule(
            .resource,
            "host.maintenance",
            .stop,
            .high,
            when: .says([
                "performing maintenance", "infrastructure maintenance", "underlying infrastructure", "underlying host",
                "scheduled maintenance", "retiring", "retirement", "being retired", "was retired", "platform revision",
                "security patch", "host maintenance", "platform maintenance",
            ]),
            .saysNot(["unhealthy", "impaired"]),
            action: "AWS replaced the host: have a spare task running; no fix needed",
            source: AWSPage.retirement
        ),
        Rule(
            .resource,
            "host.unhealthy",
            .stop,
            .high,
            when: .stopCodeOrSays(
                .infrastructureHealth,
                [
                    "infrastructure health", "unhealthy container instance", "hardware failure",
                    "hardware fault", "hardware issue", "instance status check", "system status check",
                ]
            ),
            action: "The host failed AWS's health checks: confirm that the task was replaced",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .resource,
            "host.unhealthy",
            .stop,
            .medium,
            when: .says([
                "infrastructure", "underlying", "container instance", "instance is", "instance became", "the host",
                "the instance", "its host", "Fargate host", "EC2 instance", "hardware",
            ]),
            .says([
                "unhealthy", "impaired", "degraded", "lost connection", "lost network", "lost its network",
                "auto repair",
            ]),
            .saysNot(["target group", .anywhere("target-group"), .anywhere("targetgroup"), "ELB", "load balancer"]),
            action: "The host failed AWS's health checks: confirm that the task was replaced",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .resource,
            "host.terminated",
            .stop,
            .medium,
            when: .stopCode(.terminationNotice),
            action: "The host got a termination notice: check Spot and Auto Scaling events",
            source: AWSPage.events
        ),
    ]
}
