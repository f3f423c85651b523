@testable import AWS
@testable import Stages

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What Claude answers, whichever way it comes: the verdicts, the reply of the API, the output of the program.
enum ClaudeAnswers: FuzzTarget {
    static let name = "claude-answers"

    static func check(_ bytes: [UInt8]) throws {
        try checkVerdicts(String(decoding: bytes, as: UTF8.self))
        if let reply = try? JSONDecoder().decode(MessagesReply.self, from: Data(bytes)) {
            try checkUsage(reply.usage)
            if let answer = try? reply.answer { try checkVerdicts(answer) }
        }
        guard let result = CLIResult(bytes) else { return }
        try checkUsage(result.usage)
        if result.isAnswer { try checkVerdicts(result.text) }
        _ = result.failure { _ in "hidden" }
    }

    private static func checkVerdicts(_ text: String) throws {
        let prompt = Prompt(signatures.enumerated().map { ($0.offset, PromptEntry($0.element)) })
        guard let answers = Answers(text, to: prompt, about: signatures) else { return }
        let rejected = answers.rejections.values.reduce(0, +)
        try expectEqual(answers.usable.count + rejected, signatures.count, "each signature has an answer or none")
        for (index, verdict) in answers.verdicts {
            let rule = signatures[index].ruleVerdict
            try expect(verdict.bucket != .benign, "a failure is not called benign")
            try expect(verdict.confidence >= rule.confidence, "a verdict is no less sure than that of the rules")
            try expectEqual(verdict.container, rule.container, "a container is not chosen by a model")
            try expectEqual(verdict.exitCode, rule.exitCode, "an exit code is not chosen by a model")
            for line in [verdict.reason, verdict.nextAction] {
                try expectPlain(line, "what a model wrote")
                try expectBounded(line, 2 * Answers.reasonLimit + 1, "what a model wrote")
                try expect(!line.holds(secret), "a secret comes back: \(line)")
            }
        }
        var summary = AnswerSummary()
        summary.add(answers, asked: signatures.count)
        if let warning = summary.warning { try expectPlain(warning, "a warning") }
    }

    private static func checkUsage(_ usage: MessagesReply.Usage?) throws {
        guard let usage else { return }
        let isBounded = usage.inputTokens >= 0 && usage.inputTokens <= 1_000_000_000
        // What is told of tokens is the server's word; what is made of sums is bounded.
        try expect(isBounded || usage.cost == nil, "tokens are counted to a limit: \(usage.inputTokens)")
    }

    private static let secret = "hunter2and3"

    private static let signatures = [
        signature(
            service: "web",
            reason: "exited with password=\(secret) in account 111122223333",
            container: "app",
            ""
        ),
        signature(service: "etl", .oom, .high, reason: "", container: "app", "OutOfMemoryError: Container killed"),
    ]

    /// The evidence of one failure with these texts.
    static func signature(
        service: String,
        _ bucket: Bucket = .codeBug,
        _ confidence: Confidence = .low,
        reason: String,
        container name: String,
        _ containerReason: String
    ) -> FailureSignature {
        var container = ECSContainer(name: name)
        container.exitCode = 1
        container.reason = containerReason
        var task = ECSTask(taskArn: "arn:aws:ecs:eu-west-1:111122223333:task/prod/1", containers: [container])
        task.group = "service:" + service
        task.stoppedReason = reason
        let verdict = Verdict(
            bucket: bucket,
            cause: "app.exit",
            confidence: confidence,
            reason: "rule reason",
            nextAction: "rule action",
            container: name,
            exitCode: 1
        )
        let cluster = Cluster(arn: "arn:aws:ecs:eu-west-1:111122223333:cluster/prod")
        let stopped = StoppedTask(cluster: cluster, task: task)
        return FailureSignature(ClassifiedTask(stopped: stopped, verdict: verdict), count: 1)
    }
}
