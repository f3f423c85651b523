/// The stages that a queue leads to, as far as their figures go: several where what is behind the queue goes to more than
/// one without a step in between.
@usableFromInline struct Consumer: Sendable {
    private let meters: [StageMeter]

    init(_ meters: [StageMeter]) {
        self.meters = meters
    }

    /// Counts elements that came as far as here, and that are done with.
    ///
    /// Those that go no further count too: every stage was to receive them.
    @usableFromInline func count(received: Int = 0, ended: Int = 0) {
        for meter in meters { meter.count(received: received, ended: ended) }
    }

    /// Adds what the task that takes from the queue has gathered.
    @usableFromInline func merge(_ figures: WorkerFigures) {
        meters.first?.merge(figures)
    }

    /// Whether it is this stage whose figures show the queue.
    func isShown(by meter: StageMeter) -> Bool { meters.first === meter }
}
