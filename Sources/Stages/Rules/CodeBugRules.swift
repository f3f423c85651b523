extension Rule {
    /// The application failed by itself.
    static let codeBug: [Rule] = [
        Rule(
            .codeBug,
            "app.crash",
            .cause,
            .medium,
            when: .says([
                "traceback (most recent", "unhandled exception", "uncaught exception", "UnhandledPromiseRejection",
                "segmentation fault", "segfault", "core dumped", "panic:", "panicked at", "StackOverflow",
                "stack overflow",
                "NullPointerException", "NullReferenceException", "exception in thread", "SyntaxError",
                "ModuleNotFoundError", "cannot find module", "ImportError", "KeyError", "TypeError", "ValueError",
                "AssertionError", "fatal exception",
            ]),
            .saysNot(Words.pull + Words.start + Words.initialization),
            action: "Read the logs of {container} in {definition}: the application threw",
            source: AWSPage.stoppedTask
        ),
        Rule(
            .codeBug,
            "app.memory-access",
            .exitCode,
            .medium,
            when: .exits(135, 139, 0xC000_0005, 0xC000_00FD, 0xC000_0374, 0xC000_0409),
            action: "{container} crashed in native code (exit {exit}): get its core dump or logs",
            source: AWSPage.signals
        ),
        Rule(
            .codeBug,
            "app.abort",
            .exitCode,
            .medium,
            when: .exits(132, 133, 134, 136),
            action: "{container} aborted (exit {exit}): read the last lines of its logs",
            source: AWSPage.signals
        ),
        // 0xE0434352 is how Windows reports an exception that .NET code did not catch.
        Rule(
            .codeBug,
            "app.exception",
            .exitCode,
            .medium,
            when: .exits(0xE043_4352),
            action: "{container} ended with an unhandled .NET exception: read its logs",
            source: AWSPage.windowsStatus
        ),
        Rule(
            .codeBug,
            "app.exit-255",
            .exitCode,
            .low,
            when: .exits(255, 0xFFFF_FFFF),
            action: "{container} exited with -1: read its logs, check its entry point",
            source: AWSPage.stoppedTask
        ),
        // Every other code but 0 and those that mean "asked to stop"; a task that the scheduler or a user stopped has been
        // recognised before.
        Rule(
            .codeBug,
            "app.exit",
            .exitCode,
            .medium,
            when: .exits([
                1...125, 128...128, 138...138, 140...142, 144...254, 256...0xC000_0139, 0xC000_013B...0xFFFF_FFFE,
            ]),
            action: "Read the logs of {container} in {definition}: it exited with {exit}",
            source: AWSPage.stoppedTask
        ),
        Rule(
            .codeBug,
            "dependency.failed",
            .nothing,
            .low,
            when: .says(Words.dependency),
            .saysNot(["timed out"]),
            action: "A container that {container} waits for failed: read that one's logs",
            source: AWSPage.dependency
        ),
    ]
}
