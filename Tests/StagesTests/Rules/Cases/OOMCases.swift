import Stages

extension RuleCase {
    static let memory: [RuleCase] = [
        .init(
            "the agent's name for it",
            .oom,
            "memory.limit-exceeded",
            exited,
            code: essentialExited,
            .init(exit: 137, reason: "OutOfMemoryError: Container killed due to memory usage")
        ),
        .init(
            "the agent's name with a clean exit code",
            .oom,
            "memory.limit-exceeded",
            exited,
            code: essentialExited,
            .init(exit: 0, reason: "OutOfMemoryError: Container killed due to memory usage")
        ),
        .init(
            "the agent's name while the service scales in",
            .oom,
            "memory.limit-exceeded",
            "Scaling activity initiated by (deployment ecs-svc/1)",
            code: scheduler,
            .init(exit: 137, reason: "OutOfMemoryError: container killed due to memory usage")
        ),
        .init(
            "a helper's memory takes the application down",
            .oom,
            "memory.limit-exceeded",
            exited,
            code: essentialExited,
            .init(name: "web", exit: 143),
            .init(name: "envoy", exit: 137, reason: "OutOfMemoryError: Container killed")
        ),
        .init(
            "the runtime's own words",
            .oom,
            "memory.allocation-failed",
            exited,
            code: essentialExited,
            .init(
                exit: 134,
                reason: "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory"
            )
        ),
        .init(
            "too little to set the container up",
            .oom,
            "memory.limit-too-low",
            code: failedToStart,
            .init(
                reason:
                    "CannotStartContainerError: OCI runtime create failed: container init was OOM-killed (memory limit too low?)"
            )
        ),
        .init("killed and nobody asked", .oom, "memory.killed", exited, code: essentialExited, .init(exit: 137)),
        .init("killed and nobody asked, no stop code", .oom, "memory.killed", exited, .init(exit: 137)),
        .init(
            "the application was killed, its helper ended well",
            .oom,
            "memory.killed",
            exited,
            code: essentialExited,
            .init(name: "envoy", exit: 0),
            .init(name: "web", exit: 137)
        ),
        .init(
            "Windows has no memory",
            .oom,
            "memory.windows",
            exited,
            code: essentialExited,
            .init(exit: -1_073_741_801)
        ),
    ]
}
