import Pipeline
import Reports
import Sinks
import Stages
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct ReportSinkTests {
    private struct CountingFold: ReportFold {
        var count = 0

        mutating func add(_ task: ClassifiedTask) { count += 1 }

        mutating func report(_ outcome: Outcome) async -> SweepReport {
            var coverage = Coverage()
            coverage.tasks.failed = count
            if case .finished = outcome.ending {} else { coverage.ranToEnd = false }
            return .fixture(coverage: coverage)
        }
    }

    private struct Short: ReportFormat {
        var name: String { "short" }

        func render(_ report: SweepReport) -> [UInt8] {
            Array("\(report.coverage.tasks.failed) \(report.coverage.isComplete)".utf8)
        }
    }

    private struct Broken: ReportFormat {
        struct Failure: Error {}

        var name: String { "broken" }

        func render(_ report: SweepReport) throws -> [UInt8] { throw Failure() }
    }

    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.path + "/reports-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(path)
    }

    private func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    private func outcome(_ ending: Outcome.Ending) -> Outcome {
        Outcome(ending: ending, metrics: Metrics(stages: [], duration: .zero))
    }

    @Test func everyRunWritesEveryOutput() async throws {
        try await withFolder { folder in
            let outputs = ["/a", "/b"].map { ReportOutput(Short(), to: .file(folder + $0)) }
            let sink = ReportSink(outputs, fold: { CountingFold() })
            for _ in 0..<2 {
                var writer = try await sink.open()
                try await writer.write([.fixture, .bare])
                try await writer.write([.fixture])
                try await writer.flush()
                try await writer.close(outcome(.finished))
                #expect(text(folder + "/a") == "3 true")
                #expect(text(folder + "/b") == "3 true")
            }
        }
    }

    @Test func aCancelledRunReportsWhatItFound() async throws {
        try await withFolder { folder in
            let sink = ReportSink([ReportOutput(Short(), to: .file(folder + "/a"))], fold: { CountingFold() })
            var writer = try await sink.open()
            try await writer.write([.fixture])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
            try await writer.close(outcome(.cancelled))
            #expect(text(folder + "/a") == "1 false")
        }
    }

    @Test func oneFailureLeavesTheOtherOutputs() async throws {
        try await withFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/gone", withIntermediateDirectories: true)
            let outputs = [
                ReportOutput(Short(), to: .file(folder + "/gone/a")),
                ReportOutput(Broken(), to: .file(folder + "/b")),
                ReportOutput(Short(), to: .file(folder + "/c")),
            ]
            var writer = try await ReportSink(outputs, fold: { CountingFold() }).open()
            try FileManager.default.removeItem(atPath: folder + "/gone")
            let error = await #expect(throws: ReportSinkError.self) { try await writer.close(outcome(.finished)) }
            #expect(text(folder + "/c") == "0 true")
            #expect(error?.failures.map(\.output.format.name) == ["short", "broken"])
            #expect(error?.failures.first?.error is DestinationError)
            #expect(error?.failures.last?.error is Broken.Failure)
            #expect(error?.description.hasPrefix("short report: cannot write \(folder)/gone/a: ") == true)
        }
    }

    @Test func othersAreToldOfWhatHasBeenWritten() async throws {
        try await withFolder { folder in
            let path = folder + "/a"
            let failure = NotificationError(format: "slack", cause: Broken.Failure())
            let sink = ReportSink(
                [ReportOutput(Short(), to: .file(path)), ReportOutput(Broken(), to: .file(folder + "/b"))],
                notify: { report in
                    let isWritten = FileManager.default.fileExists(atPath: path)
                    return isWritten && report.coverage.tasks.failed == 1 ? [failure] : []
                },
                fold: { CountingFold() }
            )
            var writer = try await sink.open()
            try await writer.write([.fixture])
            let error = await #expect(throws: ReportSinkError.self) { try await writer.close(outcome(.finished)) }
            #expect(error?.undelivered.map(\.format) == ["slack"])
            #expect(error?.description == "broken report: Failure()\nslack message: Failure()")
        }
    }

    @Test func aMistypedPathCostsNoOtherOutput() async throws {
        try await withFolder { folder in
            let outputs = [folder + "/none/a", folder + "/b"].map { ReportOutput(Short(), to: .file($0)) }
            var writer = try await ReportSink(outputs, fold: { CountingFold() }).open()
            let error = await #expect(throws: ReportSinkError.self) { try await writer.close(outcome(.finished)) }
            #expect(error?.failures.map(\.output.destination) == [.file(folder + "/none/a")])
            #expect(text(folder + "/b") == "0 true")
        }
    }

    @Test func filesAreWrittenBeforeWhatMayWait() async throws {
        try await withFolder { folder in
            struct Looking: ReportFormat {
                let path: String
                var name: String { "looking" }

                func render(_ report: SweepReport) -> [UInt8] {
                    Array(FileManager.default.fileExists(atPath: path) ? "there".utf8 : "missing".utf8)
                }
            }
            let (file, pipe) = (folder + "/a", folder + "/pipe")
            #expect(mkfifo(pipe, 0o600) == 0)
            let reader = open(pipe, O_RDONLY | O_NONBLOCK)
            let outputs = [
                ReportOutput(Looking(path: file), to: .file(pipe)), ReportOutput(Short(), to: .file(file)),
            ]
            try ReportOutput.write(.fixture(), to: outputs)
            var bytes = [UInt8](repeating: 0, count: 16)
            #expect(read(reader, &bytes, 16) == 5)
            #expect(bytes.starts(with: "there".utf8))
            close(reader)
        }
    }

    @Test func aMistypedPathFailsBeforeTheRun() async throws {
        let sink = ReportSink([ReportOutput(Short(), to: .file("/none/such/a"))], fold: { CountingFold() })
        await #expect(throws: DestinationError.self) { _ = try await sink.open() }
    }
}
