/// The counts of an operator inside a fused segment, kept beside its loop and published once a batch.
@usableFromInline
struct FusedCounter: Sendable {
    @usableFromInline let meter: StageMeter
    @usableFromInline var received = 0
    @usableFromInline var emitted = 0

    @inlinable
    init(_ meter: StageMeter) {
        self.meter = meter
    }

    /// Adds the counts to the stage's figures and starts again from zero.
    @inlinable
    mutating func publish() {
        meter.count(received: received, emitted: emitted)
        received = 0
        emitted = 0
    }
}
