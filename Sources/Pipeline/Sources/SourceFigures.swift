/// The figures of a source's task.
@usableFromInline
struct SourceFigures: Sendable {
    private let context: StageContext
    private let start: Duration
    /// How long the source has waited for room.
    @usableFromInline var waited = Duration.zero
    /// How many elements left and are not yet counted in the source's figures.
    @usableFromInline var emitted = 0

    @usableFromInline
    init(_ context: StageContext) {
        self.context = context
        self.start = context.suspension.metering.now(context.clock)
    }

    /// Counts what left.
    @usableFromInline
    mutating func publish() {
        context.meter.count(emitted: emitted)
        emitted = 0
    }

    /// Ends the measurement.
    ///
    /// - Parameter segment: how long the operators fused with the source were busy.
    @usableFromInline
    mutating func settle(_ segment: Duration) {
        publish()
        let lifetime = context.suspension.metering.now(context.clock) - start
        var figures = WorkerFigures(busy: max(.zero, lifetime - waited - segment))
        figures.blocked = waited
        context.meter.merge(figures)
    }
}
