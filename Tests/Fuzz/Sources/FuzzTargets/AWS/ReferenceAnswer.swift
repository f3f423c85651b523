@testable import AWS

/// An answer of DescribeTasks as Foundation decodes it: the members that are wanted.
struct ReferenceAnswer: Decodable, Equatable {
    struct Container: Decodable, Equatable {
        var name, image, memory, reason: String?
        var exitCode: Int?
        var essential: Bool?
    }

    struct Tag: Decodable, Equatable {
        var key, value: String?
    }

    struct Failure: Decodable, Equatable {
        var arn, reason, detail: String?
    }

    struct Task: Decodable, Equatable {
        var taskArn: String
        var clusterArn, taskDefinitionArn, group, lastStatus, stopCode, stoppedReason, memory: String?
        var stoppedAt: Timestamp?
        var version: Int?
        var tags: [Tag]?
        var containers: [Container]?
    }

    var tasks: [Task]
    var failures: [Failure]?

    init(_ answer: ECSDescribedTasks) {
        tasks = answer.tasks.map(Task.init)
        failures = answer.failures.map { Failure(arn: $0.arn, reason: $0.reason, detail: $0.detail) }
    }

    // Where a list is missing or null there is an empty one.
    static func == (left: Self, right: Self) -> Bool {
        left.tasks.map(\.filled) == right.tasks.map(\.filled) && (left.failures ?? []) == (right.failures ?? [])
    }
}

extension ReferenceAnswer.Task {
    init(_ task: ECSTask) {
        self.init(
            taskArn: task.taskArn,
            clusterArn: task.clusterArn,
            taskDefinitionArn: task.taskDefinitionArn,
            group: task.group,
            lastStatus: task.lastStatus,
            stopCode: task.stopCode,
            stoppedReason: task.stoppedReason,
            memory: task.memory,
            stoppedAt: task.stoppedAt,
            version: task.version,
            tags: task.tags.map { ReferenceAnswer.Tag(key: $0.key, value: $0.value) },
            containers: task.containers.map { container in
                ReferenceAnswer.Container(
                    name: container.name,
                    image: container.image,
                    memory: container.memory,
                    reason: container.reason,
                    exitCode: container.exitCode,
                    essential: container.essential
                )
            }
        )
    }

    /// The task with its lists, empty where there were none.
    fileprivate var filled: Self {
        var task = self
        task.tags = tags ?? []
        task.containers = containers ?? []
        return task
    }
}

/// A page of ListTasks as Foundation decodes it.
struct ReferencePage: Decodable, Equatable {
    var taskArns: [String]
    var nextToken: String?
}

/// An answer of DescribeServices as Foundation decodes it.
struct ReferenceServices: Decodable, Equatable {
    struct Tag: Decodable, Equatable {
        var key, value: String?
    }

    struct Service: Decodable, Equatable {
        var serviceName: String
        var tags: [Tag]?
    }

    struct Failure: Decodable, Equatable {
        var arn, reason, detail: String?
    }

    var services: [Service]
    var failures: [Failure]?
}
