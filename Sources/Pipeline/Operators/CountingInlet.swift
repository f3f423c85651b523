/// Counts what passes, for a stage that does nothing else in this task.
@usableFromInline
struct CountingInlet<Downstream: Inlet>: Inlet {
    @usableFromInline typealias Element = Downstream.Element

    @usableFromInline var downstream: Downstream
    @usableFromInline var gauge: Gauge

    @inlinable
    init(into downstream: Downstream, gauge: Gauge) {
        self.downstream = downstream
        self.gauge = gauge
    }

    @inlinable
    var runsStages: Bool { downstream.runsStages }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        if gauge.count() { gauge.record(.zero) }
        return try downstream.receive(element)
    }

    @inlinable
    mutating func flush() throws -> Demand {
        gauge.publish()
        return try downstream.flush()
    }

    @inlinable
    mutating func drain() async throws -> Drained {
        gauge.publish()
        return try await downstream.drain()
    }

    @inlinable
    mutating func finish() async throws {
        gauge.publish()
        try await downstream.finish()
    }

    @inlinable
    mutating func settle() -> Duration { gauge.settle() + downstream.settle() }

    @inlinable
    func fork() -> Self? {
        downstream.fork().map { Self(into: $0, gauge: Gauge(gauge.meter, gauge.suspension)) }
    }

    @inlinable
    func bind(_ crew: Crew) { downstream.bind(crew) }
}
