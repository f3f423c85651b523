import AWS

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads the tasks of one JSON value: a task, an EventBridge event, or an answer of DescribeTasks.
struct TaskDecoder: Sendable {
    /// The shapes that a value may have; the first field that is there tells which it is.
    private struct Document: Decodable {
        private enum CodingKeys: String, CodingKey {
            case tasks, detail, taskArn
        }

        let tasks: [ECSTask]

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            if values.contains(.tasks) {
                tasks = try values.decode([ECSTask].self, forKey: .tasks)
            } else if values.contains(.detail) {
                tasks = [try values.decode(ECSTask.self, forKey: .detail)]
            } else {
                tasks = [try ECSTask(from: decoder)]
            }
        }
    }

    /// The tasks in the bytes of one JSON value.
    ///
    /// - Throws: ``TaskFileError`` that names the line and what is missing.
    func tasks(in value: JSONValueSplitter.Value, of file: String) throws(TaskFileError) -> [StoppedTask] {
        do {
            let document = try JSONDecoder().decode(Document.self, from: Data(value.bytes))
            return document.tasks.map { task in
                StoppedTask(cluster: Cluster(arn: task.clusterArn ?? task.taskArn), task: task)
            }
        } catch {
            throw TaskFileError(file: file, line: value.line, reason: Self.reason(of: error))
        }
    }

    // Only names of fields are repeated, never what the file holds.
    private static func reason(of error: any Error) -> String {
        guard let error = error as? DecodingError else { return "it is not JSON" }
        switch error {
        case .keyNotFound(let key, _):
            return "it has no \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            guard let field = context.codingPath.last(where: { $0.intValue == nil }) else {
                return "it is not a JSON object"
            }
            return "\"\(field.stringValue)\" is not what it should be"
        case .dataCorrupted(let context):
            guard let field = context.codingPath.last else { return "it is not JSON" }
            return "\"\(field.stringValue)\" is not what it should be"
        @unknown default:
            return "it is not a task"
        }
    }
}
