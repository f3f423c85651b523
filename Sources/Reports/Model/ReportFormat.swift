/// A way to write a report down.
public protocol ReportFormat: Sendable {
    /// The format's name in messages, such as `markdown`.
    var name: String { get }

    /// The whole report, as bytes that are ready to be written.
    func render(_ report: SweepReport) throws -> [UInt8]
}
