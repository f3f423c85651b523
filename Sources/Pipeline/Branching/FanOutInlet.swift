/// The stage that leads elements to branches.
@usableFromInline struct FanOutInlet<Element: Sendable>: Inlet {
    @usableFromInline var branches: BroadcastInlet<Element>
    @usableFromInline let choose: (@Sendable (Element) throws -> Int?)?
    @usableFromInline var gauge: Gauge

    @usableFromInline
    init(_ branches: BroadcastInlet<Element>, choose: (@Sendable (Element) throws -> Int?)?, gauge: Gauge) {
        self.branches = branches
        self.choose = choose
        self.gauge = gauge
    }

    @inlinable var runsStages: Bool { false }

    @inlinable mutating func receive(_ element: Element) throws -> Demand {
        let isMeasured = gauge.count()
        let start = isMeasured ? gauge.now() : .zero
        defer { if isMeasured { gauge.record(gauge.now() - start) } }
        guard let choose else { return try branches.receive(element) }
        let branch: Int?
        do {
            branch = try choose(element)
        } catch {
            gauge.withheld += 1
            gauge.meter.countFailure()
            throw error
        }
        guard let branch else {
            gauge.withheld += 1
            return .more
        }
        return try branches.receive(element, for: branch)
    }

    @inlinable mutating func flush() throws -> Demand {
        gauge.publish()
        return try branches.flush()
    }

    @inlinable mutating func drain() async throws -> Drained {
        gauge.publish()
        return try await branches.drain()
    }

    @inlinable mutating func finish() async throws {
        gauge.publish()
        try await branches.finish()
    }

    @inlinable mutating func settle() -> Duration { gauge.settle() + branches.settle() }

    @inlinable func fork() -> Self? {
        branches.fork().map { Self($0, choose: choose, gauge: Gauge(gauge.meter, gauge.suspension)) }
    }

    @inlinable func bind(_ crew: Crew) { branches.bind(crew) }
}
