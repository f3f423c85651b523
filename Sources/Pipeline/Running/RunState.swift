/// What became of a run, decided by the first thing that ends it.
final class RunState: Sendable {
    private let ending = Locked<Outcome.Ending?>(nil)
    private let abortables: [any Abortable]

    init(aborting abortables: [any Abortable]) {
        self.abortables = abortables
    }

    /// How the run ended: finished, unless something ended it before.
    var finalEnding: Outcome.Ending { ending.withLock { $0 } ?? .finished }

    /// Ends the run, unless it has been ended, and turns away every task that waits on another.
    func end(_ reason: Outcome.Ending) {
        let isFirst = ending.withLock { ending in
            guard ending == nil else { return false }
            ending = reason
            return true
        }
        guard isFirst else { return }
        for abortable in abortables { abortable.abort() }
    }
}
