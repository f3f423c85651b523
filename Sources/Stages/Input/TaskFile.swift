public import Pipeline

/// The stopped tasks in a file: DescribeTasks output, task objects or EventBridge events, as JSON, a JSON array or
/// JSON lines.
///
/// What is none of these is reported and left out; the rest of the file is read.
public struct TaskFile: Source {
    /// The source's name in the graph.
    public let name = "file"

    private let fileName: String
    private let chunks: @Sendable () throws -> [UInt8]?
    private let onProblem: @Sendable (TaskFileError) -> Void

    /// Makes a source of a file's bytes.
    ///
    /// - Parameters:
    ///   - fileName: what messages call the file.
    ///   - chunks: returns the next bytes of the file, or `nil` at its end.
    ///   - onProblem: called for every part of the file that holds no task.
    public init(
        named fileName: String,
        chunks: @escaping @Sendable () throws -> [UInt8]?,
        onProblem: @escaping @Sendable (TaskFileError) -> Void
    ) {
        self.fileName = fileName
        self.chunks = chunks
        self.onProblem = onProblem
    }

    /// Sends every task of the file.
    public func produce(into outlet: Outlet<StoppedTask>) async throws {
        var splitter = JSONValueSplitter()
        while let bytes = try chunks() {
            try await send(splitter.split(bytes), into: outlet)
        }
        try await send(splitter.finish(), into: outlet)
    }

    private func send(_ values: [JSONValueSplitter.Value], into outlet: Outlet<StoppedTask>) async throws {
        let decoder = TaskDecoder()
        for value in values {
            var tasks: [StoppedTask] = []
            for result in decoder.read(value, of: fileName) {
                switch result {
                case .success(let task): tasks.append(task)
                case .failure(let error): onProblem(error)
                }
            }
            try await outlet.send(contentsOf: tasks)
        }
    }
}
