public import Stages

/// How far a run has come: the figures that a line of progress is made of.
public enum ProgressFigures: Sendable, Equatable {
    /// A sweep, and the calls that it has made.
    case sweep(SweepProgress, calls: Coverage.Calls)
    /// A file of tasks: bytes read, of how many where that is known, tasks and failures in them.
    case file(bytes: Int, of: Int?, tasks: Int, failures: Int)

    /// Where a run stands, in the order in which it gets there.
    public enum Phase: Int, Sendable {
        case findingAccounts
        case findingClusters
        case working
        /// Everything is read, and the report is not made yet.
        case finishing
    }

    /// Where the run stands.
    public var phase: Phase {
        switch self {
        case .file(let bytes, let size, _, _): bytes == size ? .finishing : .working
        case .sweep(let sweep, _):
            if sweep.accounts == 0 || sweep.regions == 0 && sweep.accountsDone < sweep.accounts {
                .findingAccounts
            } else if sweep.accountsDone < sweep.accounts || sweep.regionsDone < sweep.regions {
                .findingClusters
            } else {
                sweep.clustersDone < sweep.clusters ? .working : .finishing
            }
        }
    }

    /// The work that is done and the work there is, in clusters or bytes; `nil` as long as nobody knows how much it is.
    var share: (done: Int, total: Int)? {
        switch self {
        case .file(let bytes, let size, _, _): size.map { (bytes, $0) }
        case .sweep(let sweep, _): phase.rawValue < Phase.working.rawValue ? nil : (sweep.clustersDone, sweep.clusters)
        }
    }

    /// What the run's rate is counted in: calls, or bytes.
    var spent: Int {
        switch self {
        case .file(let bytes, _, _, _): bytes
        case .sweep(_, let calls): calls.total
        }
    }

    /// The work that is done so far, known or not how much there is.
    var done: Int {
        switch self {
        case .file(let bytes, _, _, _): bytes
        case .sweep(let sweep, _): sweep.clustersDone
        }
    }
}
