import AWS

@testable import Stages

/// Tasks, signatures and answers for the tests of Claude.
enum ClaudeFixtures {
    static let key = "sk-ant-EXAMPLE-0123456789"

    static func task(
        service: String = "web",
        stopCode: String? = "EssentialContainerExited",
        reason: String? = "Essential container in task exited",
        container: String? = "app",
        containerReason: String? = nil,
        exitCode: Int? = 1,
        bucket: Bucket = .codeBug,
        cause: String = "exit-code",
        confidence: Confidence = .low
    ) -> ClassifiedTask {
        var failed = ECSContainer(name: container)
        failed.reason = containerReason
        failed.exitCode = exitCode
        var task = ECSTask(taskArn: "arn:aws:ecs:eu-west-1:111122223333:task/prod/0123456789abcdef")
        task.containers = container == nil ? [] : [ECSContainer(name: "sidecar"), failed]
        task.group = "service:" + service
        task.stopCode = stopCode
        task.stoppedReason = reason
        let cluster = Cluster(
            arn: "arn:aws:ecs:eu-west-1:111122223333:cluster/prod",
            region: "eu-west-1",
            account: "111122223333"
        )
        let verdict = Verdict(
            bucket: bucket,
            cause: cause,
            confidence: confidence,
            reason: "rule reason",
            nextAction: "rule action",
            container: container,
            exitCode: exitCode
        )
        return ClassifiedTask(stopped: StoppedTask(cluster: cluster, task: task), verdict: verdict)
    }

    static func signature(
        service: String = "web",
        reason: String? = "Essential container in task exited",
        containerReason: String? = nil,
        bucket: Bucket = .codeBug,
        confidence: Confidence = .low,
        count: Int = 1
    ) -> FailureSignature {
        FailureSignature(
            task(
                service: service,
                reason: reason,
                containerReason: containerReason,
                bucket: bucket,
                confidence: confidence
            ),
            count: count
        )
    }

    static func client(_ transport: StubTransport, clock: RecordingClock = RecordingClock()) throws -> AnthropicClient {
        let configuration = try AnthropicConfiguration(environment: ["ANTHROPIC_API_KEY": key])
        return AnthropicClient(configuration, transport: transport, clock: clock, seed: 1)
    }

    /// A verdict as Claude writes it.
    static func verdict(
        _ id: String,
        bucket: String = "CONFIG",
        cause: String = "port.in-use",
        reason: String = "The port is taken.",
        nextAction: String = "Free the port.",
        confidence: String = "medium"
    ) -> [String: String] {
        [
            "id": id, "bucket": bucket, "cause": cause, "reason": reason, "nextAction": nextAction,
            "confidence": confidence,
        ]
    }
}

extension Prompt {
    /// Asks about the signatures at `indices`.
    init(_ signatures: [FailureSignature], indices chosen: some Sequence<Int>) {
        self.init(chosen.map { ($0, PromptEntry(signatures[$0])) })
    }
}

extension ModelBackend {
    /// Asks with the budget that a run has unless another is given.
    func ask(_ prompt: Prompt) async throws(ClaudeError) -> MessagesReply {
        try await ask(prompt, within: ClaudeClassifier.defaultMaxCost)
    }
}
