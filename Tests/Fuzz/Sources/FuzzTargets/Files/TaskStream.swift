@testable import AWS
@testable import Stages

/// Files of tasks and events for `classify`: the same whichever way they come in pieces, and a verdict for each task.
enum TaskStream: FuzzTarget {
    static let name = "task-stream"

    static func check(_ bytes: [UInt8]) throws {
        guard let size = bytes.first, !bytes.dropFirst().isEmpty else { return }
        let stream = Array(bytes.dropFirst())
        let whole = found(in: stream, pieces: stream.count)
        for pieces in [1, 2 + Int(size % 61)] {
            try expectEqual(found(in: stream, pieces: pieces), whole, "a stream in pieces of \(pieces) bytes")
        }
        let lines = 1 + stream.count { $0 == 0x0A }
        var versions = LatestVersions()
        for found in whole {
            switch found {
            case .task(let task): _ = versions.take(task)
            case .refused(let error):
                try expect((1...lines).contains(error.line), "an error names a line: \(error)")
                try expectPlain(error.description, "an error")
                try expectBounded(error.description, 400, "an error")
            case .skipped: break
            }
        }
        let tasks = versions.release(isMoreAtHand: false)
        try expectEqual(Set(tasks.map(\.task.taskArn)).count, tasks.count, "each task is released once")
        for task in tasks.prefix(8) { try Verdicts.check(task) }
    }

    private static func found(in stream: [UInt8], pieces size: Int) -> [TaskDecoder.Found] {
        var splitter = JSONValueSplitter()
        var decoder = TaskDecoder(file: "tasks.json")
        var found: [TaskDecoder.Found] = []
        for start in stride(from: 0, to: stream.count, by: size) {
            for value in splitter.split(Array(stream[start..<min(start + size, stream.count)])) {
                found += decoder.read(value)
            }
        }
        for value in splitter.finish() { found += decoder.read(value) }
        return found
    }
}
