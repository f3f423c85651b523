/// A flow of one element: what all the others are folded into.
public struct Reduce<Upstream: Flow, Output: Sendable>: Flow {
    @usableFromInline let upstream: Upstream
    @usableFromInline let name: String
    @usableFromInline let initial: Output
    @usableFromInline let update: @Sendable (inout Output, Upstream.Output) throws -> Void

    @inlinable
    init(
        upstream: Upstream,
        name: String,
        initial: Output,
        update: @escaping @Sendable (inout Output, Upstream.Output) throws -> Void
    ) {
        self.upstream = upstream
        self.name = name
        self.initial = initial
        self.update = update
    }

    /// Fuses the operator into the segment behind it.
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let gauge = Gauge(assembly.addStage(name: name, kind: .transform), assembly.suspension)
        upstream.assemble(into: ReduceInlet(initial, update, into: inlet, gauge: gauge), in: assembly)
    }
}

@usableFromInline
struct ReduceInlet<Element: Sendable, Downstream: Inlet>: Inlet {
    @usableFromInline var result: Downstream.Element
    @usableFromInline let update: @Sendable (inout Downstream.Element, Element) throws -> Void
    @usableFromInline var downstream: Downstream
    @usableFromInline var gauge: Gauge

    @inlinable
    init(
        _ initial: Downstream.Element,
        _ update: @escaping @Sendable (inout Downstream.Element, Element) throws -> Void,
        into downstream: Downstream,
        gauge: Gauge
    ) {
        self.result = initial
        self.update = update
        self.downstream = downstream
        self.gauge = gauge
    }

    @inlinable
    var runsStages: Bool { downstream.runsStages }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        gauge.withheld += 1
        guard gauge.count() else {
            try update(&result, element)
            return .more
        }
        let start = gauge.now()
        defer { gauge.record(gauge.now() - start) }
        try update(&result, element)
        return .more
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
        gauge.withheld -= 1
        _ = try downstream.receive(result)
        gauge.publish()
        try await downstream.finish()
    }

    @inlinable
    mutating func settle() -> Duration { gauge.settle() + downstream.settle() }

    // There is one result.
    @inlinable
    func fork() -> Self? { nil }

    @inlinable
    func bind(_ crew: Crew) { downstream.bind(crew) }
}

extension Pipeline {
    /// Folds all the elements into one value and emits it at the end.
    ///
    /// - *Emits when* the input ends: once, the initial value when there was no element.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the function throws.
    /// - *Cost*: a function call. It holds the result: one task drives it.
    ///
    /// - Parameters:
    ///   - initial: the value before the first element.
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - update: takes an element into the result.
    @inlinable
    public func reduce<Result: Sendable>(
        into initial: Result,
        name: String = "reduce",
        _ update: @escaping @Sendable (inout Result, Output) throws -> Void
    ) -> Pipeline<Reduce<F, Result>> {
        Pipeline<Reduce<F, Result>>(Reduce(upstream: flow, name: name, initial: initial, update: update))
    }
}
