public import Pipeline
import Sinks
public import Stages

/// Folds the tasks of a run as they come, and writes the report of them to every output when the run has ended.
///
/// The reports are written whatever the outcome: after a failure or a cancellation they hold what was found until
/// then. An output that cannot be written does not keep the others from being written.
public struct ReportSink<Fold: ReportFold>: Sink {
    /// What one run folds into.
    public struct Writer: SinkWriter {
        private let outputs: [ReportOutput]
        private var fold: Fold

        init(_ outputs: [ReportOutput], _ fold: Fold) {
            self.outputs = outputs
            self.fold = fold
        }

        /// Folds the tasks.
        public mutating func write(_ batch: [ClassifiedTask]) async throws {
            for task in batch { fold.add(task) }
        }

        /// Makes the report and writes it to every output.
        ///
        /// - Throws: ``ReportSinkError`` with every output that could not be written.
        public mutating func close(_ outcome: Outcome) async throws {
            try ReportOutput.write(await fold.report(outcome), to: outputs)
        }
    }

    private let outputs: [ReportOutput]
    private let makeFold: @Sendable () -> Fold

    /// The sink's name in the graph.
    public var name: String { "report" }

    /// Makes a sink.
    ///
    /// - Parameters:
    ///   - outputs: the reports to write.
    ///   - makeFold: makes what gathers the tasks of one run.
    public init(_ outputs: [ReportOutput], fold makeFold: @escaping @Sendable () -> Fold) {
        self.outputs = outputs
        self.makeFold = makeFold
    }

    /// Checks every output before the run begins, so that a mistyped path does not cost a sweep.
    ///
    /// - Throws: `DestinationError` for the first output that cannot be written.
    public func open() async throws -> Writer {
        for output in outputs { try output.destination.check() }
        return Writer(outputs, makeFold())
    }
}
