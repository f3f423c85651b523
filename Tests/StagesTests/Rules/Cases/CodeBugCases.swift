import Stages

extension RuleCase {
    static let crashes: [RuleCase] = [
        .init("plain failure", .codeBug, "app.exit", exited, code: essentialExited, .init(exit: 1)),
        .init("plain failure without any words", .codeBug, "app.exit", nil, .init(exit: 2)),
        .init(
            "failure while its helpers are killed",
            .codeBug,
            "app.exit",
            exited,
            code: essentialExited,
            .init(name: "otel-collector", exit: 137),
            .init(name: "web", exit: 1)
        ),
        .init(
            "failure behind a helper that ended well",
            .codeBug,
            "app.exit",
            exited,
            code: essentialExited,
            .init(name: "envoy", exit: 0),
            .init(name: "web", exit: 3)
        ),
        .init(
            "helper that failed by itself",
            .codeBug,
            "app.exit",
            exited,
            code: essentialExited,
            .init(name: "datadog-agent", exit: 2),
            .init(name: "web", exit: 143)
        ),
        .init(
            "container that others wait for",
            .codeBug,
            "app.exit",
            "Task failed to start",
            code: failedToStart,
            .init(name: "migrate", exit: 1, essential: false),
            .init(
                name: "web",
                reason:
                    "dependency graph: failed to resolve container ordering dependency [migrate] for target [web] as dependency did not exit successfully.",
                essential: true
            )
        ),
        .init(
            "container that others wait for, not described",
            .codeBug,
            "dependency.failed",
            code: failedToStart,
            .init(
                reason:
                    "dependency graph: failed to resolve container ordering dependency as dependency did not exit successfully."
            )
        ),
        .init(
            "words of a crash",
            .codeBug,
            "app.crash",
            exited,
            code: essentialExited,
            .init(exit: 137, reason: "Traceback (most recent call last): KeyError: 'order_id'")
        ),
        .init("segmentation fault", .codeBug, "app.memory-access", exited, code: essentialExited, .init(exit: 139)),
        .init(
            "access violation",
            .codeBug,
            "app.memory-access",
            exited,
            code: essentialExited,
            .init(exit: -1_073_741_819)
        ),
        .init(
            "access violation, unsigned",
            .codeBug,
            "app.memory-access",
            exited,
            code: essentialExited,
            .init(exit: 3_221_225_477)
        ),
        .init("abort", .codeBug, "app.abort", exited, code: essentialExited, .init(exit: 134)),
        .init(".NET exception", .codeBug, "app.exception", exited, code: essentialExited, .init(exit: 3_762_504_530)),
        .init("minus one", .codeBug, "app.exit-255", exited, code: essentialExited, .init(exit: 255)),
    ]
}
