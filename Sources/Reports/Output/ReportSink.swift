public import Pipeline
import Sinks
public import Stages

/// Folds the tasks of a run as they come, and writes the report of them to every output when the run has ended.
///
/// The reports are written whatever the outcome: after a failure or a cancellation they hold what was found until
/// then. An output that cannot be written does not keep the others from being written. Messages about the report go out
/// last: what is written is safe while a server is waited for.
public struct ReportSink<Fold: ReportFold>: Sink {
    /// Tells others of a report, and returns whom it could not tell.
    public typealias Notify = @Sendable (SweepReport) async -> [NotificationError]

    /// What one run folds into.
    public struct Writer: SinkWriter {
        private let outputs: [ReportOutput]
        private let notify: Notify?
        private var fold: Fold

        init(_ outputs: [ReportOutput], _ notify: Notify?, _ fold: Fold) {
            self.outputs = outputs
            self.notify = notify
            self.fold = fold
        }

        /// Folds the tasks.
        public mutating func write(_ batch: [ClassifiedTask]) async throws {
            for task in batch { fold.add(task) }
        }

        /// Makes the report, writes it to every output, and tells of it.
        ///
        /// - Throws: ``ReportSinkError`` with every output that could not be written, and every message not delivered.
        public mutating func close(_ outcome: Outcome) async throws {
            let report = await fold.report(outcome)
            var problems = ReportSinkError(failures: [])
            do throws(ReportSinkError) { try ReportOutput.write(report, to: outputs) } catch { problems = error }
            if let notify { problems.undelivered = await notify(report) }
            guard problems.failures.isEmpty, problems.undelivered.isEmpty else { throw problems }
        }
    }

    private let outputs: [ReportOutput]
    private let notify: Notify?
    private let makeFold: @Sendable () -> Fold

    /// The sink's name in the graph.
    public var name: String { "report" }

    /// Some answers' worth of failures may wait to be folded: else every worker of the stage before would wait here, and
    /// hold the rest of its answer meanwhile.
    public var delivery: Delivery { .buffer(1024) }

    /// Makes a sink.
    ///
    /// - Parameters:
    ///   - outputs: the reports to write.
    ///   - notify: tells others of the report when it has been written; `nil` where nobody is told.
    ///   - makeFold: makes what gathers the tasks of one run.
    public init(
        _ outputs: [ReportOutput],
        notify: Notify? = nil,
        fold makeFold: @escaping @Sendable () -> Fold
    ) {
        self.outputs = outputs
        self.notify = notify
        self.makeFold = makeFold
    }

    /// Checks every output before the run begins, so that a mistyped path does not cost a sweep.
    ///
    /// - Throws: `DestinationError` for the first output, when none can be written and nobody is to be told.
    public func open() async throws -> Writer {
        var faults: [DestinationError] = []
        for output in outputs {
            do throws(DestinationError) { try output.destination.check() } catch { faults.append(error) }
        }
        if let fault = faults.first, faults.count == outputs.count, notify == nil { throw fault }
        return Writer(outputs, notify, makeFold())
    }
}
