extension Rule {
    /// No failure: a clean exit, a scale-in, a deployment.
    ///
    /// Their words count in the stopped reason alone, and those that name who stopped the task only where nothing says
    /// that it ended by itself; see ``CompiledRule``.
    ///
    /// Only rules of high confidence let the pipeline drop a task before it is classified. So the one that rests on words
    /// asks for the stop code too: without it, the words may be those of whoever called StopTask.
    static let benign: [Rule] = [
        Rule(
            .benign,
            "scale-in",
            .stop,
            .high,
            when: .stopCode(.serviceSchedulerInitiated),
            .says("scaling activity initiated by"),
            action: "Nothing to do: the service needed fewer tasks or replaced this one",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .benign,
            "scale-in",
            .stop,
            .medium,
            when: .says([
                "scaling activity", "scaled in", "scale in", "scale-in", "scaling in", "scaled down", "scale down",
                "scaling down", "desired count", "desiredCount", "scaling policy",
            ]),
            action: "Nothing to do: the service needed fewer tasks",
            source: AWSPage.stoppedTasks
        ),
        Rule(
            .benign,
            "draining",
            .stop,
            .medium,
            when: .says("DRAINING", "was drained", "been drained", "being drained", "managed drain"),
            action: "Nothing to do: its host was drained and the task is replaced",
            source: AWSPage.draining
        ),
        Rule(
            .benign,
            "rebalancing",
            .stop,
            .medium,
            when: .says("Zone rebalanc", "AZ rebalanc", "service rebalanc", "rebalancing of tasks"),
            action: "Nothing to do: the service balances its tasks over the zones",
            source: AWSPage.rebalancing
        ),
        Rule(
            .benign,
            "deployment",
            .stop,
            .medium,
            when: .stopCode([.serviceSchedulerInitiated, .missing]),
            .says([
                "deployment", "new task definition", "newer revision", "new revision", "task set",
                "service was deleted", "service deleted", "service is being deleted", "service has been deleted",
                "service deletion", "service is inactive", "blue/green", "traffic shift", "replaced by",
                "replacement task",
            ]),
            .saysNot([
                "failed", "unhealthy", "failure", "unable", "alarm", "impaired", "degraded", "lost", "host", "repair",
                "hardware", "steady state", "crash", "exited", "repeatedly",
            ]),
            action: "Nothing to do: a deployment replaced the task",
            source: AWSPage.events
        ),
        // A service replaces a task that somebody stops; a job that somebody stops has not done its work.
        Rule(
            .benign,
            "replaced.by-user",
            .stop,
            .medium,
            when: .stopCodeOrSays(.userInitiated, Words.byUser),
            .belongsToService,
            action: "Nothing to do: somebody stopped the task and its service replaced it",
            source: AWSPage.stopTask
        ),
        // The words are missing, but the service asked and the container obeyed.
        Rule(
            .benign,
            "stopped.in-order",
            .stopCode,
            .low,
            when: .stopCode(.serviceSchedulerInitiated),
            .exits([0...0] + ExitCode.askedToStop.map { $0...$0 }),
            action: "Nothing to do: the service stopped the task and it ended in good order",
            source: AWSPage.events
        ),
        Rule(
            .benign,
            "clean-exit",
            .exitCode,
            .high,
            when: .exits(0),
            .endedByItself,
            .stopCodeOrSays(.essentialContainerExited, Words.containerExited),
            action: "Nothing to do: {container} finished with exit code 0",
            source: AWSPage.stoppedTask
        ),
        Rule(
            .benign,
            "clean-exit",
            .exitCode,
            .medium,
            when: .exits(0),
            .stopCode(.missing),
            .endedByItself,
            action: "Nothing to do: {container} finished with exit code 0",
            source: AWSPage.stoppedTask
        ),
    ]
}
