import Pipeline
import Reports
import Stages

/// Clears the terminal of the progress before the report is written to it.
struct ClearingFold<Fold: ReportFold>: ReportFold {
    private var fold: Fold

    init(_ fold: Fold) {
        self.fold = fold
    }

    mutating func add(_ task: ClassifiedTask) {
        fold.add(task)
    }

    mutating func report(_ outcome: Outcome) async -> SweepReport {
        let report = await fold.report(outcome)
        ProgressLine.shared.end()
        return report
    }
}
