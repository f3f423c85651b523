import Stages
import Testing

/// A task and the verdict that it must get.
struct RuleCase: CustomTestStringConvertible {
    var testDescription: String
    var bucket: Bucket
    var cause: String
    var task: StoppedTask

    init(
        _ name: String,
        _ bucket: Bucket,
        _ cause: String,
        _ stoppedReason: String? = nil,
        code: String? = nil,
        group: String? = nil,
        _ containers: TestContainer...
    ) {
        testDescription = name
        self.bucket = bucket
        self.cause = cause
        task = stoppedTask(stoppedReason, code: code, group: group, containers.isEmpty ? [TestContainer()] : containers)
    }
}

extension RuleCase {
    static let all =
        memory + platform + pulls + commands + secrets + surroundings + crashes + open + clean + scarcity + callers
        + spoken

    /// Texts as they are written: by AWS's pages, the agent's source, and the runtimes that it quotes.
    static let spoken = spokenImages + spokenSecrets + spokenConfig + spokenResource + spokenCrashes + spokenEnds

    /// What ECS writes for a task that ended by itself.
    static let exited = "Essential container in task exited"
    static let essentialExited = "EssentialContainerExited"
    static let failedToStart = "TaskFailedToStart"
    static let scheduler = "ServiceSchedulerInitiated"
}

extension RuleCase {
    /// A task that did not start, in ECS's words.
    static func notStarted(_ bucket: Bucket, _ cause: String, _ reason: String) -> RuleCase {
        RuleCase(reason, bucket, cause, reason, code: failedToStart)
    }

    /// A task that did not start, in the words of its container.
    static func notStarted(_ bucket: Bucket, _ cause: String, container reason: String) -> RuleCase {
        RuleCase(reason, bucket, cause, nil, code: failedToStart, TestContainer(reason: reason))
    }

    /// A task that ended because its container did.
    static func ended(_ bucket: Bucket, _ cause: String, exit: Int, _ reason: String) -> RuleCase {
        RuleCase(reason, bucket, cause, exited, code: essentialExited, TestContainer(exit: exit, reason: reason))
    }

    /// A task that its service stopped.
    static func stoppedByService(_ bucket: Bucket, _ cause: String, exit: Int?, _ reason: String) -> RuleCase {
        RuleCase(reason, bucket, cause, reason, code: scheduler, TestContainer(exit: exit))
    }
}
