import Stages

extension RuleCase {
    static let clean: [RuleCase] = [
        .init("finished", .benign, "clean-exit", exited, code: essentialExited, .init(exit: 0)),
        .init("finished, no words", .benign, "clean-exit", nil, .init(exit: 0)),
        .init(
            "finished, helper killed after",
            .benign,
            "clean-exit",
            exited,
            code: essentialExited,
            .init(name: "job", exit: 0, essential: true),
            .init(name: "fluent-bit", exit: 137, essential: false)
        ),
        .init(
            "finished, helper asked to stop",
            .benign,
            "clean-exit",
            exited,
            code: essentialExited,
            .init(name: "job", exit: 0),
            .init(name: "worker", exit: 143)
        ),
        .init(
            "fewer tasks wanted",
            .benign,
            "scale-in",
            "Scaling activity initiated by (deployment ecs-svc/1)",
            code: scheduler,
            .init(exit: 137)
        ),
        .init(
            "fewer tasks wanted, in other words",
            .benign,
            "scale-in",
            "Service scaled in: desired count is 2",
            code: scheduler,
            .init(exit: 143)
        ),
        .init(
            "host is emptied",
            .benign,
            "draining",
            "(service web) (instance i-0) is draining",
            code: scheduler,
            .init(exit: 143)
        ),
        .init(
            "zones are balanced",
            .benign,
            "rebalancing",
            "Task stopped for Availability Zone rebalancing",
            code: scheduler,
            .init(exit: 0)
        ),
        .init(
            "newer revision",
            .benign,
            "deployment",
            "Task stopped by deployment ecs-svc/2",
            code: scheduler,
            .init(exit: 1)
        ),
        .init(
            "somebody stopped a service's task",
            .benign,
            "replaced.by-user",
            "Task stopped by user",
            code: "UserInitiated",
            group: "service:web",
            .init(exit: 137)
        ),
        .init("obeys the scheduler", .benign, "stopped.in-order", code: scheduler, .init(exit: 143)),
    ]
}
