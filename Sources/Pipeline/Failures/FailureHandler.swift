/// What one worker of a stage does with the elements that fail.
@usableFromInline struct FailureHandler<Element: Sendable>: Sendable {
    private let policy: FailurePolicy<Element>
    private let meter: StageMeter
    private let observer: (any PipelineObserver)?
    private var letters: BoundaryInlet<DeadLetter<Element>>?

    @usableFromInline init(
        _ policy: FailurePolicy<Element>,
        letters: BoundaryInlet<DeadLetter<Element>>?,
        meter: StageMeter,
        observer: (any PipelineObserver)?
    ) {
        self.policy = policy
        self.letters = letters
        self.meter = meter
        self.observer = observer
    }

    /// Decides about an element that failed for good.
    ///
    /// - Returns: ``Demand/full`` when the dead letters must be drained before the next element.
    /// - Throws: the error, where the policy is to stop.
    @usableFromInline mutating func handle(_ error: any Error, of element: Element) throws -> Demand {
        switch policy.kind {
        case .stop:
            count(\.failed)
            observer?.elementFailed(stage: meter.name, error: error, disposition: .stopped)
            throw error
        case .skip:
            count(\.skipped)
            observer?.elementFailed(stage: meter.name, error: error, disposition: .skipped)
            return .more
        case .deadLetter:
            count(\.deadLettered)
            observer?.elementFailed(stage: meter.name, error: error, disposition: .deadLettered)
            let letter = DeadLetter(element: element, error: error, stage: meter.name)
            return try letters?.receive(letter) ?? .more
        }
    }

    /// Publishes the dead letters in hand without waiting.
    @usableFromInline mutating func flush() throws -> Demand {
        try letters?.flush() ?? .more
    }

    /// Publishes the dead letters in hand.
    ///
    /// - Returns: how long it waited for room.
    @usableFromInline mutating func drain() async throws -> Duration {
        guard letters?.hand.isEmpty == false else { return .zero }
        return try await letters?.drain().waited ?? .zero
    }

    /// Ends this worker's part: the dead-letter sink must come to its end also where the worker does not.
    @usableFromInline mutating func settle() {
        guard var letters = letters.take() else { return }
        letters.queue.leave(&letters.hand)
        _ = letters.settle()
        letters.queue.finishProducer()
    }

    // At once, so that whoever watches the run sees it.
    private func count(_ figure: WritableKeyPath<WorkerFigures, Int>) {
        var figures = WorkerFigures()
        figures[keyPath: figure] = 1
        meter.merge(figures)
    }

    /// Makes another handler for a concurrent worker.
    @usableFromInline func fork() -> Self {
        Self(policy, letters: letters?.fork(), meter: meter, observer: observer)
    }
}

extension Assembly {
    /// Adds the sink of a policy that has one.
    ///
    /// - Returns: the way into it.
    @usableFromInline
    func addDeadLetters<Element>(_ policy: FailurePolicy<Element>) -> BoundaryInlet<DeadLetter<Element>>? {
        guard case .deadLetter(let sink) = policy.kind else { return nil }
        return BoundaryInlet(addSideway { addSink(sink) })
    }
}
