import Sinks

/// The report as one line of JSON: for programs, stable from version to version.
public struct JSONReport: ReportFormat {
    /// The format's name in messages.
    public var name: String { "json" }

    /// Makes the format.
    public init() {}

    /// The report as JSON, ended by a newline.
    public func render(_ report: SweepReport) -> [UInt8] {
        // The histograms of the stages are most of a small report.
        var bytes = report.json(capacity: 64 << 10)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}
