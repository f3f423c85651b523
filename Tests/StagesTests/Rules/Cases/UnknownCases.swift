import Stages

extension RuleCase {
    static let open: [RuleCase] = [
        .init(
            "load balancer",
            .unknown,
            "health-check.load-balancer",
            "Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/0)",
            code: scheduler,
            .init(exit: 137)
        ),
        .init(
            "AWS fails",
            .unknown,
            "aws.internal-error",
            "InternalError: an internal error occurred",
            code: failedToStart
        ),
        .init(
            "killed after the stop timeout",
            .unknown,
            "stopped.after-timeout",
            exited,
            code: essentialExited,
            .init(exit: 137, reason: "container did not stop within 30s")
        ),
        .init(
            "killed, and ECS says nothing at all",
            .unknown,
            "exit.killed",
            nil,
            .init(exit: 137)
        ),
        .init(
            "container's own check",
            .unknown,
            "health-check.container",
            "Task failed container health checks",
            code: scheduler,
            .init(exit: 0)
        ),
        .init(
            "circuit breaker",
            .unknown,
            "stopped.deployment-failed",
            "Task stopped: deployment circuit breaker triggered",
            code: scheduler,
            .init(exit: 143)
        ),
        .init(
            "host thrown out",
            .unknown,
            "stopped.instance-deregistered",
            "Container instance deregistration forced by user",
            code: scheduler
        ),
        .init(
            "somebody stopped it",
            .unknown,
            "stopped.by-user",
            "Task stopped by user",
            code: "UserInitiated",
            .init(exit: 137)
        ),
        .init(
            "somebody stopped it for a reason",
            .unknown,
            "stopped.by-user",
            "superseded by run 7",
            code: "UserInitiated",
            .init(exit: 1)
        ),
        .init(
            "control group",
            .unknown,
            "agent.cgroup",
            "CgroupError: Agent could not create task's platform resources",
            code: failedToStart
        ),
        .init("runtime fails", .unknown, "runtime.error", "ContainerRuntimeError: unexpected", code: failedToStart),
        .init(
            "container is gone",
            .unknown,
            "agent.lost-container",
            exited,
            .init(reason: "ContainerVanishedError: No container matching saved ID found")
        ),
        .init(
            "container does not stop",
            .unknown,
            "agent.cannot-stop",
            exited,
            code: essentialExited,
            .init(reason: "CannotStopContainerError: failed sending SIGTERM to container: process gone")
        ),
        .init(
            "container cannot be described",
            .unknown,
            "agent.cannot-inspect",
            code: failedToStart,
            .init(reason: "CannotInspectContainerError: EOF")
        ),
        .init(
            "stopped while it started",
            .unknown,
            "agent.state",
            code: failedToStart,
            .init(reason: "TaskStoppedBeforePullBeginError: Task stopped before image pull could begin for task")
        ),
        .init(
            "scheduler kills without a word",
            .unknown,
            "stopped.killed-by-scheduler",
            "",
            code: scheduler,
            .init(exit: 137)
        ),
        .init("fails as the scheduler stops it", .unknown, "stopped.failed-on-stop", code: scheduler, .init(exit: 1)),
        .init("scheduler stops without a word", .unknown, "stopped.by-scheduler", code: scheduler),
        .init("signal from within", .unknown, "exit.asked-to-stop", exited, code: essentialExited, .init(exit: 143)),
        .init(
            "killed by a new kind of stop",
            .unknown,
            "exit.killed",
            "moved elsewhere",
            code: "SomethingNew",
            .init(exit: 137)
        ),
        .init(
            "does not start and nobody knows why",
            .unknown,
            "start.no-reason",
            "Task failed to start",
            code: failedToStart
        ),
        .init("console's spelling of a stop code", .unknown, "start.no-reason", code: "Task failed to start"),
        .init("nothing at all", .unknown, "no-evidence"),
        .init("ended without an exit code", .unknown, "no-evidence", exited, code: essentialExited),
    ]
}
