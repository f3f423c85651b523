extension Rule {
    /// It failed, or was stopped, and the evidence does not tell why.
    static let unknown: [Rule] = healthChecks + people + agent + numbers

    private static let healthChecks: [Rule] = [
        Rule(
            .unknown,
            "health-check.load-balancer",
            .stop,
            .high,
            when: .stopCode(.notByUser),
            .says([
                "ELB health check", "ALB health check", "NLB health check", "target group health",
                "load balancer health", "load balancing health", "unhealthy in (target-group", "lattice health",
                "FailedHealthChecks",
            ]),
            action: "Check path, port and grace period of the target group; logs of {container}",
            source: AWSPage.healthChecks
        ),
        Rule(
            .unknown,
            "health-check.load-balancer",
            .stop,
            .medium,
            when: .stopCode(.notByUser),
            .says(.anywhere("target-group"), .anywhere("targetgroup"), "target group", "load balancer", "ELB"),
            .says("health", "failed", "not responding"),
            action: "Check path, port and grace period of the target group; logs of {container}",
            source: AWSPage.healthChecks
        ),
        Rule(
            .unknown,
            "health-check.container",
            .stop,
            .high,
            when: .stopCode(.notByUser),
            .says("health check", "healthcheck", "UNHEALTHY"),
            action: "Run the health check of {container} by hand; raise its startPeriod if slow",
            source: AWSPage.containerHealth
        ),
    ]

    private static let people: [Rule] = [
        Rule(
            .unknown,
            "stopped.deployment-failed",
            .stop,
            .medium,
            when: .stopCode(.notByUser),
            .says([
                "circuit breaker", "deployment failed", "failed deployment", "tasks failed to start", "rolled back",
                "rolling back", "rollback", "roll back", "CloudWatch alarm", "alarm state", "deployment alarm",
                "did not reach a steady state", "didn't reach a steady state", "failed to reach",
                "alarms were triggered", "alarm was triggered", "alarm detected", "deployment was unsuccessful",
            ]),
            action: "A deployment failed: look at what stopped the other tasks of {definition}",
            source: AWSPage.circuitBreaker
        ),
        Rule(
            .unknown,
            "stopped.instance-deregistered",
            .stop,
            .medium,
            when: .says(
                "deregistration forced",
                "instance deregist",
                "instance was deregistered",
                "forced deregist",
                "deregistered by"
            ),
            action: "Someone deregistered the host by force: see CloudTrail",
            source: AWSPage.stoppedTasks
        ),
        // StopTask was called on a job: by a person, Batch or Step Functions. Whether the job was in trouble is known to the
        // caller alone, and nothing runs it again by itself.
        Rule(
            .unknown,
            "stopped.by-user",
            .stop,
            .medium,
            when: .stopCodeOrSays(.userInitiated, Words.byUser),
            .standsAlone,
            action: "StopTask was called: CloudTrail tells who did and why",
            source: AWSPage.stopTask
        ),
    ]

    private static let agent: [Rule] = [
        Rule(
            .unknown,
            "agent.cgroup",
            .startError,
            .medium,
            when: .says("CgroupError", "cgroup configuration", "cgroup PIDs"),
            action: "The agent could not create the task's cgroup: check the host's agent log",
            source: AWSPage.agentCgroup
        ),
        Rule(
            .unknown,
            "runtime.error",
            .runtimeError,
            .medium,
            when: .says([
                "ContainerRuntimeError", "containerd", "CannotGetContainerTop", "CannotListContainers",
                "container IO set", "DockerStateError",
            ]),
            action: "The container runtime failed: run it again; open a case if it repeats",
            source: AWSPage.runtimeError
        ),
        Rule(
            .unknown,
            "agent.lost-container",
            .runtimeError,
            .medium,
            when: .says("ContainerVanished", "No container matching saved ID", "NoSuchContainer", "no such container"),
            action: "The agent lost the container: check what removes containers on the host",
            source: AWSPage.agentEngine
        ),
        Rule(
            .unknown,
            "agent.cannot-stop",
            .runtimeError,
            .medium,
            when: .says("CannotStopContainer", "could not progress task's state to stopped", "CannotRemoveContainer"),
            action: "The container did not stop: check the host's Docker log",
            source: AWSPage.stop
        ),
        Rule(
            .unknown,
            "agent.cannot-inspect",
            .runtimeError,
            .medium,
            when: .says("CannotInspectContainer", "CannotDescribeContainer"),
            action: "The agent could not read the container's state: check the host's Docker log",
            source: AWSPage.inspect
        ),
        Rule(
            .unknown,
            "agent.state",
            .runtimeError,
            .low,
            when: .says([
                "ImpossibleStateTransition", "cannot transition to", "TaskStateError", "stopped before image pull",
                "UnknownError",
            ]),
            action: "The task was stopped while it started: look at the service's events",
            source: AWSPage.agentEngine
        ),
        // The Fargate agent failed on something that is not the runtime, and does not say on what.
        Rule(
            .unknown,
            "aws.internal-error",
            .runtimeError,
            .low,
            when: .says("InternalError", "internal error", "internal server error", "unexpected error"),
            .saysNot(["panic", "application", "exception"]),
            action: "AWS failed internally: run the task again; open a case if it repeats",
            source: AWSPage.internalError
        ),
    ]

    private static let numbers: [Rule] = [
        // The agent sends SIGKILL to what has not ended when the stop timeout is over.
        Rule(
            .unknown,
            "stopped.after-timeout",
            .stopCode,
            .medium,
            when: .exits(ExitCode.killed),
            .says([
                "stop timeout", "stopTimeout", "did not stop within", "did not exit within", "after SIGTERM",
                "failed to stop gracefully", "grace period",
            ]),
            action: "{container} ignored SIGTERM: handle it, or raise stopTimeout in {definition}",
            source: AWSPage.stopTask
        ),
        Rule(
            .unknown,
            "stopped.killed-by-scheduler",
            .stopCode,
            .low,
            when: .stopCode(.serviceSchedulerInitiated),
            .exits(ExitCode.killed),
            action: "{container} ignored SIGTERM: handle it or raise stopTimeout; see service events",
            source: AWSPage.stopTask
        ),
        Rule(
            .unknown,
            "stopped.failed-on-stop",
            .stopCode,
            .low,
            when: .stopCode(.serviceSchedulerInitiated),
            .exits([1...136, 138...142, 144...0xC000_0139, 0xC000_013B...0xFFFF_FFFF]),
            action: "{container} exited with {exit} as the service stopped it: see its logs",
            source: AWSPage.events
        ),
        Rule(
            .unknown,
            "stopped.by-scheduler",
            .stopCode,
            .low,
            when: .stopCode(.serviceSchedulerInitiated),
            .hasNoExitCode,
            action: "The service stopped the task without a word: look at the service's events",
            source: AWSPage.events
        ),
        Rule(
            .unknown,
            "exit.asked-to-stop",
            .exitCode,
            .low,
            when: .exits(ExitCode.askedToStop.map { $0...$0 }),
            action: "{container} got a signal (exit {exit}) from within: read its logs",
            source: AWSPage.signals
        ),
        Rule(
            .unknown,
            "exit.killed",
            .exitCode,
            .low,
            when: .exits(ExitCode.killed),
            action: "{container} was killed by whoever stopped the task: see the reason",
            source: AWSPage.stopTask
        ),
        Rule(
            .unknown,
            "start.no-reason",
            .nothing,
            .low,
            when: .stopCodeOrSays(.taskFailedToStart, ["task failed to start"]),
            action: "It never started and ECS does not say why: look at the service's events",
            source: AWSPage.stoppedTasks
        ),
        // The last rule of all: it asks for nothing, so every task has a verdict.
        Rule(
            .unknown,
            "no-evidence",
            .nothing,
            .low,
            action: "ECS does not say why: read the logs of {container} in {definition}",
            source: AWSPage.stoppedTasks
        ),
    ]
}
