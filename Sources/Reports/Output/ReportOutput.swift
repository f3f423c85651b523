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
}
