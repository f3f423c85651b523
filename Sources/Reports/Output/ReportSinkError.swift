/// Reports that could not be written; the others were.
public struct ReportSinkError: Error {
    /// One report that could not be written.
    public struct Failure: Sendable {
        /// The output.
        public var output: ReportOutput
        /// Why: a `DestinationError`, or what the format threw.
        public var error: any Error
    }

    /// The reports that could not be written, in the order in which they were to be.
    public var failures: [Failure]

    /// The messages that could not be delivered, in the order in which they were to be.
    public var undelivered: [NotificationError] = []
}

extension ReportSinkError: CustomStringConvertible {
    /// One line for each report that could not be written, and each message that could not be delivered.
    public var description: String {
        (failures.map { "\($0.output.format.name) report: \($0.error)" } + undelivered.map(\.description))
            .joined(separator: "\n")
    }
}
