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
        memory + platform + pulls + commands + secrets + surroundings + crashes + open + clean

    /// What ECS writes for a task that ended by itself.
    static let exited = "Essential container in task exited"
    static let essentialExited = "EssentialContainerExited"
    static let failedToStart = "TaskFailedToStart"
    static let scheduler = "ServiceSchedulerInitiated"
}
