public import Pipeline

/// The stopped tasks in a file: DescribeTasks output, task objects or EventBridge events, as JSON, JSON arrays or JSON
/// lines.
///
/// What is none of these is reported and left out; the rest of the file is read. Tasks that have not stopped, other
/// events, and tasks that come again are skipped. However long the file is, and each of its arrays, the memory that it
/// takes is that of a few thousand tasks.
public struct TaskFile: Source {
    /// Why a part of the file is left out that is as it should be.
    public enum Skip: Sendable, Hashable, CaseIterable {
        /// An event that is not about a task.
        case otherEvent
        /// A task that has not stopped, or an event of one that was yet to stop.
        case notStopped
        /// A task that the file has elsewhere as well.
        case repeated
        /// A task that had expired when it was to be described: an answer names it, with `MISSING`.
        case expired
    }

    /// The next bytes of a file.
    public struct Chunk: Sendable {
        /// The bytes.
        public var bytes: [UInt8]
        /// Whether the next ones can be had at once; else what these hold goes on before they are waited for.
        public var isMoreAtHand: Bool

        /// Makes a chunk.
        public init(_ bytes: [UInt8], isMoreAtHand: Bool) {
            self.bytes = bytes
            self.isMoreAtHand = isMoreAtHand
        }
    }

    /// The source's name in the graph.
    public let name = "file"

    /// It stops reading; what it has read goes on.
    public var drainReaction: DrainReaction { .ask }

    private let fileName: String
    private let chunks: @Sendable () throws -> Chunk?
    private let onProblem: @Sendable (TaskFileError) -> Void
    private let onSkip: @Sendable (Skip) -> Void

    /// Makes a source of a file's bytes.
    ///
    /// - Parameters:
    ///   - fileName: what messages call the file.
    ///   - chunks: returns the next bytes of the file, or `nil` at its end.
    ///   - onProblem: called for every part of the file that should be a task and is none.
    ///   - onSkip: called for every part of the file that is left out although nothing is wrong with it.
    public init(
        named fileName: String,
        chunks: @escaping @Sendable () throws -> Chunk?,
        onProblem: @escaping @Sendable (TaskFileError) -> Void,
        onSkip: @escaping @Sendable (Skip) -> Void = { _ in }
    ) {
        self.fileName = fileName
        self.chunks = chunks
        self.onProblem = onProblem
        self.onSkip = onSkip
    }

    /// Sends every task of the file, each once.
    public func produce(into outlet: Outlet<StoppedTask>) async throws {
        var splitter = JSONValueSplitter()
        var decoder = TaskDecoder(file: fileName)
        var versions = LatestVersions()
        var isBlank = true
        while !outlet.isDraining, let chunk = try chunks() {
            isBlank = isBlank && chunk.bytes.allSatisfy { $0 <= 0x20 }
            read(splitter.split(chunk.bytes), by: &decoder, into: &versions)
            try await outlet.send(contentsOf: versions.release(isMoreAtHand: chunk.isMoreAtHand))
        }
        // Where the reading was stopped, what is left is half a value.
        if !outlet.isDraining {
            read(splitter.finish(), by: &decoder, into: &versions)
            // What should have written the tasks has failed, more likely than not: that is no good news.
            if isBlank {
                let reason = "there is nothing in it; did the command that writes it fail?"
                onProblem(TaskFileError(file: fileName, line: 1, reason: reason))
            }
        }
        try await outlet.send(contentsOf: versions.release(isMoreAtHand: false))
    }

    private func read(
        _ values: [JSONValueSplitter.Value],
        by decoder: inout TaskDecoder,
        into versions: inout LatestVersions
    ) {
        for value in values {
            for found in decoder.read(value) {
                switch found {
                case .task(let task): if !versions.take(task) { onSkip(.repeated) }
                case .skipped(let skip): onSkip(skip)
                case .refused(let error): onProblem(error)
                }
            }
        }
    }
}
