@testable import AWS
@testable import Stages

/// The rules on what ECS, agents, images and applications say.
enum Verdicts: FuzzTarget {
    static let name = "verdicts"

    private static let exitCodes: [Int?] = [nil, 0, 1, 137, 139, 143, -1, .max, .min]
    private static let stopCodes = [
        nil, "EssentialContainerExited", "TaskFailedToStart", "ServiceSchedulerInitiated", "SpotInterruption",
    ]

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        var container = ECSContainer(name: "app")
        container.exitCode = exitCodes[pieces.number() % exitCodes.count]
        var task = ECSTask(taskArn: "arn:aws:ecs:eu-west-1:111122223333:task/prod/1")
        task.stopCode = stopCodes[pieces.number() % stopCodes.count]
        task.stoppedReason = pieces.text()
        container.reason = pieces.text()
        container.image = pieces.text()
        task.group = pieces.text()
        task.containers = [container]
        let logs = pieces.texts(atMost: 20)
        try check(
            StoppedTask(cluster: Cluster(arn: "arn:aws:ecs:eu-west-1:111122223333:cluster/prod"), task: task),
            FurtherEvidence(logLines: logs)
        )
    }

    /// What holds of every verdict.
    static func check(_ task: StoppedTask, _ evidence: FurtherEvidence = FurtherEvidence()) throws {
        let rules = RuleClassifier.standard
        let verdict = rules.classify(task, with: evidence)
        try expectEqual(rules.classify(task, with: evidence), verdict, "a verdict that is asked for twice")
        try expectBounded(verdict.reason, 512, "a reason")
        try expectBounded(verdict.nextAction, 400, "a next action")
        try expectPlain(verdict.nextAction, "a next action")
        try expect(!verdict.nextAction.isEmpty, "there is something to do")
        try expect(
            verdict.cause.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-.".utf8.contains($0) },
            "a cause is a name: \(verdict.cause)"
        )
        if let line = verdict.logLine { try expectPlain(line, "a line of a log") }
        let assessed = rules.assess(task)
        try expectEqual(assessed.verdict(with: evidence), verdict, "a verdict of what was read before")
        if assessed.isCertainlyClean {
            let clean = rules.classify(task)
            try expect(clean.bucket == .benign, "what is certainly clean is benign, not \(clean.cause)")
        }
        let classified = ClassifiedTask(stopped: task, verdict: verdict)
        try expectEqual(Fingerprint(classified), Fingerprint(classified), "a fingerprint")
    }
}
