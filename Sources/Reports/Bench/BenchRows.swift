import AWS
import Stages

/// The rows of the tables that show measured sweeps.
struct BenchRows {
    /// A column: its title in a table, and its figure with a unit where there is no table.
    struct Column {
        var title: String
        var words: @Sendable (String) -> String

        init(_ title: String, _ words: @escaping @Sendable (String) -> String) {
            self.title = title
            self.words = words
        }
    }

    static let roundColumns = [
        Column("round") { $0 },
        Column("wall s") { "\($0) s" },
        Column("calls/s") { "\($0) calls/s" },
        Column("tasks/s") { "\($0) tasks/s" },
        Column("CPU s") { "CPU \($0) s" },
        Column("peak MB") { "peak \($0) MB" },
    ]

    static let operationColumns = [
        Column("operation") { $0 },
        Column("calls") { $0 == "1" ? "1 call" : "\($0) calls" },
        Column("p50 ms") { "p50 \($0) ms" },
        Column("p99 ms") { "p99 \($0) ms" },
        Column("max ms") { "max \($0) ms" },
        Column("wait p50") { "wait p50 \($0) ms" },
        Column("wait p99") { "wait p99 \($0) ms" },
        Column("throttled") { "\($0) throttled" },
        Column("retried") { "\($0) retried" },
    ]

    private let report: BenchReport

    init(_ report: BenchReport) {
        self.report = report
    }

    /// A row for each round.
    var rounds: [[String]] {
        report.rounds.enumerated().map { index, round in
            let mark = round.coverage.ranToEnd ? (round.coverage.isComplete ? "" : " incomplete") : " cut short"
            return Self.row(
                "\(index + 1)\(mark)",
                wall: round.wall / .seconds(1),
                calls: round.callsPerSecond,
                tasks: round.tasksPerSecond,
                processors: round.processorTime / .seconds(1),
                memory: round.peakMemoryBytes.map(Double.init)
            )
        }
    }

    /// The medians; `nil` where one round says it all, or none came to its end.
    var medians: [String]? {
        guard report.finishedRounds.count > 1, let wall = report.median({ $0.wall / .seconds(1) }),
            let calls = report.median(\.callsPerSecond), let tasks = report.median(\.tasksPerSecond),
            let processors = report.median({ $0.processorTime / .seconds(1) })
        else { return nil }
        let memory = report.finishedRounds.compactMap(\.peakMemoryBytes).max()
        return Self.row(
            "median",
            wall: wall,
            calls: calls,
            tasks: tasks,
            processors: processors,
            memory: memory.map(Double.init)
        )
    }

    /// A row for each operation.
    var operations: [[String]] {
        report.operations.map { operation, figures in
            [
                operation.name,
                Counts.grouped(figures.requests),
                Self.milliseconds(figures.latency.percentile(0.5)),
                Self.milliseconds(figures.latency.percentile(0.99)),
                Self.milliseconds(figures.latency.longest),
                Self.milliseconds(figures.waiting.percentile(0.5)),
                Self.milliseconds(figures.waiting.percentile(0.99)),
                Counts.grouped(figures.throttled),
                Counts.grouped(figures.retried),
            ]
        }
    }

    private static func row(
        _ name: String,
        wall: Double,
        calls: Double,
        tasks: Double,
        processors: Double,
        memory: Double?
    ) -> [String] {
        [
            name,
            Counts.decimal(wall, places: 2),
            Counts.grouped(Int(calls.rounded())),
            Counts.grouped(Int(tasks.rounded())),
            Counts.decimal(processors, places: 2),
            memory.map { Counts.decimal($0 / 1e6, places: 1) } ?? "-",
        ]
    }

    /// The duration in milliseconds; a dash where none was measured.
    private static func milliseconds(_ duration: Duration?) -> String {
        duration.map { Counts.decimal($0 / .milliseconds(1), places: 1) } ?? "-"
    }
}
