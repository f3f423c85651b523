public import Sinks

/// A report to write: in which format and where to.
public struct ReportOutput: Sendable {
    /// The format.
    public var format: any ReportFormat
    /// Where it goes.
    public var destination: Destination

    /// Makes an output.
    public init(_ format: any ReportFormat, to destination: Destination) {
        self.format = format
        self.destination = destination
    }

    /// Writes the report to every output; one that cannot be written does not keep the others from being written.
    ///
    /// Files are first: a pipe may wait for its reader, and what is written by then is safe.
    ///
    /// - Throws: ``ReportSinkError`` with every output that could not be written.
    public static func write(_ report: SweepReport, to outputs: [Self]) throws(ReportSinkError) {
        var failures: [ReportSinkError.Failure] = []
        for output in outputs.filter(\.destination.isFile) + outputs.filter({ !$0.destination.isFile }) {
            do {
                try output.destination.write(output.format.render(report))
            } catch {
                failures.append(ReportSinkError.Failure(output: output, error: error))
            }
        }
        guard failures.isEmpty else { throw ReportSinkError(failures: failures) }
    }
}
