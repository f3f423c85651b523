import AWS
import Foundation
import Harness
import Pipeline
import Reports
import Sinks
import Stages

/// The sinks that write failures as they come.
func streamSuite(in folder: URL) async throws -> [Comparison] {
    let entries = Failures.entries
    let records = try entries.map(FailureRecord.init)
    return [
        try await stream("stdout", entries, in: folder, isStandardOutput: true) { _ in StdoutSink(line: summary) },
        try await stream("lines", entries, in: folder) { LineSink(to: $0, line: summary) },
        try await stream("ndjson", entries, in: folder) { NDJSONSink(to: $0) { $0.json() } },
        try await stream("ndjson-encodable", records, in: folder) { NDJSONSink(to: $0) },
        try await stream("json", records, in: folder) { JSONSink(to: $0) },
        try await stream("csv", entries, in: folder) { CSVSink(to: $0, columns: columns) },
        try await stream("markdown", entries, in: folder) { MarkdownSink(to: $0, columns: columns) },
    ]
}

private func stream<Element>(
    _ name: String,
    _ entries: [Element],
    in folder: URL,
    isStandardOutput: Bool = false,
    _ sink: @escaping @Sendable (Destination) -> some Sink<Element>
) async throws -> Comparison {
    let write: @Sendable (Int, String) async throws -> Void = { count, path in
        let run = {
            _ = try await Pipeline(from: 0..<count).map { entries[$0 % entries.count] }.sink(sink(.file(path))).run()
        }
        if isStandardOutput {
            try await PlainFile.withStandardOutput(at: path, run)
        } else {
            try await run()
        }
    }
    // As many as there are different ones, so that what they take stands for any number.
    let count = entries.count
    let sample = folder.appendingPathComponent("sample")
    try await write(count, sample.path)
    return places(
        "stream/\(name)",
        in: folder,
        unit: "failure",
        operations: 19_200,
        bytes: try [UInt8](Data(contentsOf: sample)),
        times: count,
        write: write
    )
}

private func summary(_ entry: FailureEntry) -> String {
    let (stopped, verdict) = (entry.classified.stopped, entry.classified.verdict)
    return "\(stopped.service)  \(verdict.bucket.rawValue)  \(verdict.cause)  \(verdict.reason)"
}

private let columns: [RowColumn<FailureEntry>] = [
    .init("service") { $0.classified.stopped.service },
    .init("bucket") { $0.classified.verdict.bucket.rawValue },
    .init("cause") { $0.classified.verdict.cause },
    .init("reason") { $0.classified.verdict.reason },
    .init("next action") { $0.classified.verdict.nextAction },
    .init("task") { $0.classified.stopped.task.taskArn },
]
