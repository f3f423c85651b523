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

        let tasks: [Result<ECSTask, any Error>]

        init(from decoder: any Decoder) throws {
            if let elements = try? decoder.singleValueContainer().decode([Attempt<Document>].self) {
                tasks = elements.flatMap { element -> [Result<ECSTask, any Error>] in
                    switch element.result {
                    case .success(let document): document.tasks
                    case .failure(let error): [.failure(error)]
                    }
                }
                return
            }
            let values = try decoder.container(keyedBy: CodingKeys.self)
            if values.contains(.tasks) {
                tasks = try values.decode([Attempt<ECSTask>].self, forKey: .tasks).map(\.result)
            } else if values.contains(.detail) {
                tasks = [.success(try values.decode(ECSTask.self, forKey: .detail))]
            } else {
                tasks = [.success(try ECSTask(from: decoder))]
            }
        }
    }

    /// An element that costs no other when it cannot be decoded.
    private struct Attempt<Value: Decodable>: Decodable {
        let result: Result<Value, any Error>

        init(from decoder: any Decoder) {
            result = Result { try Value(from: decoder) }
        }
    }

    /// The tasks in the bytes of one JSON value, and what else was found there.
    ///
    /// A value of several lines that is no JSON is read line by line: a line that was cut off may have taken the lines
    /// behind it for its own.
    func read(_ value: JSONValueSplitter.Value, of file: String) -> [Result<StoppedTask, TaskFileError>] {
        do {
            return try tasks(in: value, of: file)
        } catch let whole {
            let lines = value.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            var results: [Result<StoppedTask, TaskFileError>] = []
            for (index, bytes) in lines.enumerated() where lines.count > 1 && bytes.contains(where: { $0 > 0x20 }) {
                let line = JSONValueSplitter.Value(bytes: Array(bytes), line: value.line + index)
                do {
                    results += try tasks(in: line, of: file)
                } catch {
                    results.append(.failure(TaskFileError(file: file, line: line.line, reason: Self.reason(of: error))))
                }
            }
            let isAnyTask = results.contains { if case .success = $0 { true } else { false } }
            if isAnyTask { return results }
            return [.failure(TaskFileError(file: file, line: value.line, reason: Self.reason(of: whole)))]
        }
    }

    private func tasks(
        in value: JSONValueSplitter.Value,
        of file: String
    ) throws -> [Result<StoppedTask, TaskFileError>] {
        try JSONDecoder().decode(Document.self, from: Data(value.bytes)).tasks.map { result in
            result
                .map { StoppedTask(cluster: Cluster(arn: $0.clusterArn ?? $0.taskArn), task: $0) }
                .mapError { TaskFileError(file: file, line: value.line, reason: Self.reason(of: $0)) }
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
