import AWS

/// Reads the tasks of one JSON value of a file.
struct TaskDecoder {
    /// What was found in a file.
    enum Found: Equatable {
        case task(StoppedTask)
        case skipped(TaskFile.Skip)
        case refused(TaskFileError)
    }

    private let file: String
    // Neighbours are mostly of one cluster, whose name need not be taken apart again.
    private var cluster = Cluster(arn: "")

    /// Makes a decoder; the name is that of the file in messages.
    init(file: String) {
        self.file = file
    }

    /// The tasks in the bytes of one JSON value, and what else was found there.
    ///
    /// A value of several lines that is no JSON is read line by line: a line that was cut off may have taken the lines
    /// behind it for its own.
    mutating func read(_ value: JSONValueSplitter.Value) -> [Found] {
        guard value.bytes.count < JSONValueSplitter.sizeLimit else {
            let reason = "it is larger than \(JSONValueSplitter.sizeLimit >> 20) MiB, which no task is"
            return [.refused(TaskFileError(file: file, line: value.line, reason: reason))]
        }
        do throws(JSONError) {
            return try TaskDocument.read(value.bytes).map { found($0, line: value.line) }
        } catch let whole {
            let lines = value.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            var results: [Found] = []
            var isAnyTask = false
            for (index, bytes) in lines.enumerated() where lines.count > 1 && bytes.contains(where: { $0 > 0x20 }) {
                let line = value.line + index
                do throws(JSONError) {
                    let entries = try TaskDocument.read(bytes)
                    isAnyTask = isAnyTask || entries.contains { if case .refused = $0 { false } else { true } }
                    results += entries.map { found($0, line: line) }
                } catch {
                    results.append(refused(error, line: line))
                }
            }
            return isAnyTask ? results : [refused(whole, line: value.line)]
        }
    }

    private mutating func found(_ entry: TaskDocument.Entry, line: Int) -> Found {
        switch entry {
        case .task(let task): task.isBeforeItsEnd ? .skipped(.notStopped) : .task(located(task))
        case .event(let task):
            task.lastStatus == nil || task.lastStatus == "STOPPED" ? .task(located(task)) : .skipped(.notStopped)
        case .otherEvent: .skipped(.otherEvent)
        case .failure(let failure) where failure.reason == "MISSING": .skipped(.expired)
        case .failure(let failure):
            .refused(TaskFileError(file: file, line: line, reason: Self.reason(of: failure)))
        case .refused(let error): refused(error, line: line)
        }
    }

    private mutating func located(_ task: ECSTask) -> StoppedTask {
        let arn = task.clusterArn ?? task.taskArn
        if cluster.arn != arn { cluster = Cluster(arn: arn) }
        return StoppedTask(cluster: cluster, task: task)
    }

    private static func reason(of failure: ECSFailure) -> String {
        "DescribeTasks could not describe it (\((failure.reason ?? "no reason").plain(limit: 64)))"
    }

    // Only names of members are repeated that the program asks for, never what the file holds.
    private func refused(_ error: JSONError, line: Int) -> Found {
        let reason =
            switch error {
            case .malformed: "it is not JSON"
            case .missing(let field): "it has no \"\(field)\""
            case .unexpected(let field?): "\"\(field)\" is not what it should be"
            case .unexpected(nil): "it is not a JSON object"
            }
        return .refused(TaskFileError(file: file, line: line, reason: reason))
    }
}

extension ECSTask {
    /// Whether the task runs or is about to, and nobody has stopped it.
    ///
    /// Source: the Amazon ECS Developer Guide, "Amazon ECS task lifecycle".
    fileprivate var isBeforeItsEnd: Bool {
        guard stopCode == nil, stoppedReason == nil, stoppedAt == nil else { return false }
        return switch lastStatus {
        case "PROVISIONING"?, "PENDING"?, "ACTIVATING"?, "RUNNING"?: true
        default: false
        }
    }
}
