import AWS
public import Sinks
import Stages

/// The report's groups as a CSV file (RFC 4180), one record each, for spreadsheets and scripts.
///
/// The columns are called as in the JSON report. There is no room for what could not be swept: the exit code tells.
public struct CSVReport: ReportFormat {
    private let formulas: CSVFormulas

    /// The format's name in messages.
    public var name: String { "csv" }

    /// Makes the format.
    ///
    /// - Parameter formulas: what becomes of text that a spreadsheet would run.
    public init(formulas: CSVFormulas = .guarded) {
        self.formulas = formulas
    }

    /// The groups as records, below one with the names of the columns.
    public func render(_ report: SweepReport) -> [UInt8] {
        let columns = Self.columns
        let table = CSVTable(columns.map(\.title), formulas: formulas)
        return Array(table.render(report.groups.map { group in columns.map { $0.value(group) } }).utf8)
    }

    // Lists are parted by spaces, which no ARN holds.
    private static var columns: [RowColumn<FailureGroup>] {
        [
            .init("owner") { $0.owner ?? "" },
            .init("channel") { $0.channel ?? "" },
            .init("service") { $0.service },
            .init("bucket") { $0.bucket.rawValue },
            .init("cause") { $0.cause },
            .init("count") { String($0.count) },
            .init("representativeReason") { $0.representativeReason },
            .init("nextAction") { $0.nextAction },
            .init("confidence") { $0.confidence.rawValue },
            .init("decidedBy") { $0.decidedBy.rawValue },
            .init("firstStoppedAt") { $0.firstStoppedAt?.iso8601 ?? "" },
            .init("lastStoppedAt") { $0.lastStoppedAt?.iso8601 ?? "" },
            .init("clusters") { $0.clusters.joined(separator: " ") },
            .init("exampleTasks") { $0.examples.map(\.taskArn).joined(separator: " ") },
        ]
    }
}
