import Stages

extension RuleCase {
    /// Applications that die or run out of memory, in the words of kernels and of language runtimes.
    static let spokenCrashes: [RuleCase] = [
        .ended(.oom, "memory.limit-exceeded", exit: 137, "OutOfMemoryError: Container killed due to memory usage"),
        .init(
            "Task failed to start",
            .oom,
            "memory.limit-exceeded",
            "Task failed to start",
            code: failedToStart,
            .init(
                name: "init",
                exit: 137,
                reason: "OutOfMemoryError: Container killed due to memory usage",
                essential: false
            ),
            .init(
                name: "app",
                reason:
                    "dependency graph: failed to resolve container ordering dependency [init] for target [app] as dependency did not exit successfully.",
                essential: true
            )
        ),
        .ended(.oom, "memory.allocation-failed", exit: 1, "java.lang.OutOfMemoryError: Java heap space"),
        .init(
            "Essential container in task exited: OOM killed",
            .oom,
            "memory.limit-exceeded",
            "Essential container in task exited: OOM killed",
            code: essentialExited,
            .init(exit: 137)
        ),
        .ended(.oom, "memory.limit-exceeded", exit: 137, "Memory cgroup out of memory: Killed process 1 (node)"),
        .notStarted(
            .oom,
            "memory.limit-too-low",
            container:
                "CannotStartContainerError: OCI runtime create failed: runc create failed: unable to start container process: container init was OOM-killed (memory limit too low?): unknown"
        ),
        .ended(
            .oom,
            "memory.allocation-failed",
            exit: 134,
            "FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory"
        ),
        .ended(.oom, "memory.allocation-failed", exit: 2, "fatal error: runtime: out of memory"),
        .init(
            "app 137 and sidecar 137",
            .oom,
            "memory.killed",
            exited,
            code: essentialExited,
            .init(name: "app", exit: 137, essential: true),
            .init(name: "sidecar", exit: 137, essential: false)
        ),
        .ended(.oom, "memory.allocation-failed", exit: 137, "Exit Code 137: container exceeded its memory limit"),
        .init(
            "Task failed to start",
            .codeBug,
            "app.exit",
            "Task failed to start",
            code: failedToStart,
            .init(name: "migrate", exit: 1, essential: false),
            .init(
                name: "app",
                reason:
                    "dependency graph: failed to resolve container ordering dependency [migrate] for target [app] as dependency did not exit successfully.",
                essential: true
            )
        ),
        .ended(.codeBug, "app.crash", exit: 1, "panic: runtime error: index out of range [3] with length 3"),
        .init(
            "app 1 and log_router 137",
            .codeBug,
            "app.exit",
            exited,
            code: essentialExited,
            .init(name: "app", exit: 1),
            .init(name: "log_router", exit: 137)
        ),
        .init(
            "Essential container in task exited (exit code 70)",
            .codeBug,
            "app.exit",
            "Essential container in task exited (exit code 70)",
            code: essentialExited,
            .init(exit: 70)
        ),
        .ended(.oom, "memory.limit-exceeded", exit: 137, "killed by the OOM killer"),
        .ended(.oom, "memory.limit-exceeded", exit: 137, "oom-kill:constraint=CONSTRAINT_MEMCG"),
        .ended(.oom, "memory.limit-exceeded", exit: 1, "container exceeded its hard memory limit of 512 MiB"),
        .ended(
            .oom,
            "memory.allocation-failed",
            exit: 1,
            "There is insufficient memory for the Java Runtime Environment to continue."
        ),
        .init(
            "Task memory usage exceeded the limit",
            .oom,
            "memory.limit-exceeded",
            "Task memory usage exceeded the limit",
            code: essentialExited,
            .init(exit: 137)
        ),
        .ended(.oom, "memory.killed", exit: 137, "OOM"),
        .init("OutOfMemory", .oom, "memory.allocation-failed", "OutOfMemory", code: nil, .init(exit: 137)),
        .notStarted(
            .oom,
            "memory.allocation-failed",
            container: "CannotStartContainerError: fork/exec /usr/bin/containerd-shim: cannot allocate memory"
        ),
        .ended(.codeBug, "app.crash", exit: 1, "Error: Cannot find module '/app/server.js'"),
        .ended(.codeBug, "app.crash", exit: 1, "Unhandled exception. System.InvalidOperationException"),
        .ended(.codeBug, "app.crash", exit: 101, "thread 'main' panicked at src/main.rs:10"),
        .ended(.codeBug, "app.crash", exit: 1, "Exception in thread \"main\" java.lang.IllegalStateException"),
        .init(
            "essential container 'worker' exited with code 5",
            .codeBug,
            "app.exit",
            "essential container 'worker' exited with code 5",
            code: essentialExited,
            .init(exit: 5)
        ),
        .init(
            "Task failed to start",
            .codeBug,
            "app.exit",
            "Task failed to start",
            code: failedToStart,
            .init(name: "migrate", exit: 4, essential: false),
            .init(name: "app", reason: "dependency graph: dependency on containers not resolved", essential: true)
        ),
        .init(
            "app 1 and worker 143",
            .codeBug,
            "app.exit",
            exited,
            code: essentialExited,
            .init(name: "app", exit: 1),
            .init(name: "worker", exit: 143)
        ),
        .init(
            "app 2 and aws-otel-collector 0 and datadog-agent 137",
            .codeBug,
            "app.exit",
            exited,
            code: essentialExited,
            .init(name: "app", exit: 2),
            .init(name: "aws-otel-collector", exit: 0),
            .init(name: "datadog-agent", exit: 137)
        ),
        .ended(.oom, "memory.allocation-failed", exit: 137, "Container killed by OOM: memory limit of 512MiB exceeded"),
        .init(
            "Essential container in task exited. OutOfMemoryError",
            .oom,
            "memory.limit-exceeded",
            "Essential container in task exited. OutOfMemoryError",
            code: nil,
            .init(exit: 1)
        ),
        .ended(.oom, "memory.allocation-failed", exit: 1, "MemoryError: Unable to allocate 3.2 GiB"),
        .init(
            "web 137 and xray-daemon 143 and envoy 0",
            .oom,
            "memory.killed",
            exited,
            code: essentialExited,
            .init(name: "web", exit: 137),
            .init(name: "xray-daemon", exit: 143),
            .init(name: "envoy", exit: 0)
        ),
        .init("app -1073741801", .oom, "memory.windows", exited, code: essentialExited, .init(exit: -1_073_741_801)),
        .ended(.codeBug, "app.crash", exit: 1, "ImportError: cannot import name 'x' from 'y'"),
        .init("app 132", .codeBug, "app.abort", exited, code: essentialExited, .init(exit: 132)),
        .init("app -532462766", .codeBug, "app.exception", exited, code: essentialExited, .init(exit: -532_462_766)),
        .ended(.codeBug, "app.exit", exit: 1, "SIGSEGV: segmentation violation"),
        .init(
            "app 64 and envoy 137",
            .codeBug,
            "app.exit",
            exited,
            code: nil,
            .init(name: "app", exit: 64),
            .init(name: "envoy", exit: 137)
        ),
        .ended(.codeBug, "app.exit", exit: 1, "npm ERR! Missing script: start"),
    ]
}
