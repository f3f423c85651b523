/// What a stage's workers share in one run.
@usableFromInline
final class StageContext: Sendable {
    @usableFromInline let suspension: Suspension
    @usableFromInline let meter: StageMeter
    @usableFromInline let observer: (any PipelineObserver)?
    let draining: OneShot

    @usableFromInline
    init(_ meter: StageMeter, in assembly: Assembly) {
        self.suspension = assembly.suspension
        self.meter = meter
        self.observer = assembly.observer
        self.draining = assembly.draining
    }

    @usableFromInline
    var clock: RunClock { suspension.clock }
}
