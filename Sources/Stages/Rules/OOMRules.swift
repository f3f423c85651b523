extension Rule {
    /// It ran out of memory.
    static let oom: [Rule] = [
        // A container's limit is too small for the runtime itself to set the container up.
        Rule(
            .oom,
            "memory.limit-too-low",
            .cause,
            .high,
            when: .says("memory limit too low", "container init was OOM-killed"),
            action: "Raise the memory of {container} in {definition}[ from {memory}]: too low to start",
            source: AWSPage.start
        ),
        // The agent's name for Docker's OOMKilled flag. It can come with any exit code, and with a stop for another
        // reason; it is right all the same.
        Rule(
            .oom,
            "memory.limit-exceeded",
            .cause,
            .high,
            when: .says([
                "OutOfMemoryError", "killed due to memory", "OOMKill", "OOM-kill", "OOM kill", "memory cgroup out",
                .anywhere("oom-kill:constraint"), .anywhere("oom_kill_process"),
            ]),
            .saysNot(["java.lang", "heap space", "GC overhead"]),
            action: "Raise the memory of {container} in {definition}[ from {memory}], or fix its leak",
            source: AWSPage.outOfMemory
        ),
        Rule(
            .oom,
            "memory.allocation-failed",
            .cause,
            .medium,
            when: .says(Words.outOfMemory),
            // There the kernel runs out of groups, and not the container of memory.
            .saysNot(["mkdir /sys/fs/cgroup/memory"]),
            action: "Raise the memory of {container} in {definition}[ from {memory}], or its heap limit",
            source: AWSPage.outOfMemory
        ),
        Rule(
            .oom,
            "memory.limit-exceeded",
            .cause,
            .medium,
            when: .says("memory limit", "memory usage", "memory reservation", "available memory"),
            .says("exceed", "reached its", "reached the"),
            action: "Raise the memory of {container} in {definition}[ from {memory}], or fix its leak",
            source: AWSPage.outOfMemory
        ),
        // SIGKILL in a task that nobody stopped: the kernel's answer to too much memory. ECS says of such a task that a
        // container exited; where it says nothing at all, somebody may have stopped the task.
        Rule(
            .oom,
            "memory.killed",
            .exitCode,
            .low,
            when: .exits(ExitCode.killed),
            .endedByItself,
            .stopCodeOrSays(
                [.essentialContainerExited, .taskFailedToStart],
                Words.containerExited + Words.failedToStart
            ),
            action: "Killed (137) and nobody asked: check the memory of {container}[, now {memory}]",
            source: AWSPage.stoppedTask
        ),
        // STATUS_NO_MEMORY and STATUS_COMMITMENT_LIMIT.
        Rule(
            .oom,
            "memory.windows",
            .exitCode,
            .medium,
            when: .exits(0xC000_0017, 0xC000_012D),
            action: "Windows ran out of memory: raise the memory of {container} in {definition}",
            source: AWSPage.windowsStatus
        ),
    ]
}
