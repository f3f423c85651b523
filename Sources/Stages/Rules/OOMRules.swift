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
            action: "Raise the memory of {container} in {definition}: too low even to start",
            source: AWSPage.start
        ),
        // The agent's name for Docker's OOMKilled flag. It can come with any exit code, and with a stop for another
        // reason; it is right all the same.
        Rule(
            .oom,
            "memory.limit-exceeded",
            .cause,
            .high,
            when: .says("OutOfMemoryError", "killed due to memory", "OOMKill", "OOM-kill", "OOM kill"),
            action: "Raise the memory of {container} in {definition}, or find its leak",
            source: AWSPage.outOfMemory
        ),
        Rule(
            .oom,
            "memory.allocation-failed",
            .cause,
            .medium,
            when: .says(Words.outOfMemory),
            action: "Raise the memory of {container} in {definition}, or find its leak",
            source: AWSPage.outOfMemory
        ),
        // SIGKILL in a task that nobody stopped: the kernel's answer to too much memory.
        Rule(
            .oom,
            "memory.killed",
            .exitCode,
            .low,
            when: .exits(ExitCode.killed),
            .endedByItself,
            action: "Killed (137) without a stop request: check memory use of {container}",
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
