/// What became of a run, decided by the first thing that ends it.
@usableFromInline
final class RunState: Sendable {
    private let ending = Locked<Outcome.Ending?>(nil)
    private let queues: [any Closable]
    private let crews: [Crew]
    private let draining: OneShot

    init(queues: [any Closable], crews: [Crew], draining: OneShot) {
        self.queues = queues
        self.crews = crews
        self.draining = draining
    }

    /// How the run ended, if something has ended it early.
    @usableFromInline
    var earlyEnding: Outcome.Ending? { ending.withLock { $0 } }

    /// What the consumer of a run that ended early is told.
    @usableFromInline
    var error: any Error {
        if case .failed(let error) = earlyEnding { error } else { CancellationError() }
    }

    /// Ends the run, unless it has been ended: turns away every task that waits on another, and cancels all of them.
    @usableFromInline
    func end(_ reason: Outcome.Ending) {
        let isFirst = ending.withLock { ending in
            guard ending == nil else { return false }
            ending = reason
            return true
        }
        guard isFirst else { return }
        for queue in queues { queue.abort() }
        for crew in crews { crew.stop() }
    }

    /// Tells the sources to come to their ends.
    func drain() {
        draining.happen()
        for crew in crews { crew.drain() }
    }
}
