/// A flow of the first elements.
public struct Take<Upstream: Flow>: Flow {
    /// What leaves: what came.
    public typealias Output = Upstream.Output

    /// What becomes of an element.
    @usableFromInline
    enum Verdict: Sendable {
        case goesOn
        case isLast
        case isTooMany
    }

    @usableFromInline let upstream: Upstream
    @usableFromInline let name: String
    /// Whether it wants no element at all.
    @usableFromInline let isEmpty: Bool
    @usableFromInline let judge: @Sendable (_ element: Output, _ place: Int) throws -> Verdict

    @inlinable
    init(
        upstream: Upstream,
        name: String,
        isEmpty: Bool = false,
        judge: @escaping @Sendable (_ element: Output, _ place: Int) throws -> Verdict
    ) {
        self.upstream = upstream
        self.name = name
        self.isEmpty = isEmpty
        self.judge = judge
    }

    /// Fuses the operator into the segment behind it.
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let gauge = Gauge(assembly.addStage(name: name, kind: .transform), assembly.suspension)
        let taking = TakeInlet<Upstream, _>(judge, isOver: isEmpty, into: inlet, gauge: gauge)
        upstream.assemble(into: taking, in: assembly)
    }
}

@usableFromInline
struct TakeInlet<Upstream: Flow, Downstream: Inlet>: Inlet where Downstream.Element == Upstream.Output {
    @usableFromInline typealias Element = Downstream.Element

    @usableFromInline let judge: @Sendable (_ element: Element, _ place: Int) throws -> Take<Upstream>.Verdict
    @usableFromInline var downstream: Downstream
    @usableFromInline var gauge: Gauge
    @usableFromInline var seen = 0
    @usableFromInline var isOver: Bool

    @inlinable
    init(
        _ judge: @escaping @Sendable (_ element: Element, _ place: Int) throws -> Take<Upstream>.Verdict,
        isOver: Bool,
        into downstream: Downstream,
        gauge: Gauge
    ) {
        self.judge = judge
        self.isOver = isOver
        self.downstream = downstream
        self.gauge = gauge
    }

    @inlinable
    var runsStages: Bool { downstream.runsStages }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        if gauge.count() { gauge.record(.zero) }
        // What an operator before this one still had when the end came.
        guard !isOver else {
            gauge.withheld += 1
            return .done
        }
        defer { seen += 1 }
        switch try judge(element, seen) {
        case .goesOn:
            return try downstream.receive(element)
        case .isLast:
            isOver = true
            _ = try downstream.receive(element)
            return .done
        case .isTooMany:
            isOver = true
            gauge.withheld += 1
            return .done
        }
    }

    @inlinable
    mutating func flush() throws -> Demand {
        gauge.publish()
        let demand = try downstream.flush()
        return isOver ? .done : demand
    }

    @inlinable
    mutating func drain() async throws -> Drained {
        gauge.publish()
        var drained = try await downstream.drain()
        if isOver { drained.demand = .done }
        return drained
    }

    @inlinable
    mutating func finish() async throws {
        // The last element may have left no room, and nobody was told: the operators behind are given it now, before
        // they finish and push on what they still hold.
        if isOver { _ = try await drain() }
        gauge.publish()
        try await downstream.finish()
    }

    @inlinable
    mutating func settle() -> Duration { gauge.settle() + downstream.settle() }

    // The first elements of all are meant, not those of each worker.
    @inlinable
    func fork() -> Self? { nil }

    @inlinable
    func bind(_ crew: Crew) { downstream.bind(crew) }
}

extension Pipeline {
    /// Ends after the first elements: what is before it is stopped then.
    ///
    /// - *Emits when* an element comes.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* that many elements have come, or the input ends. The sources and stages before it are
    ///   cancelled then, which is no failure; what they had under way counts as unfinished.
    /// - *Fails when* never.
    /// - *Cost*: a comparison. It counts: one task drives it.
    ///
    /// - Parameters:
    ///   - count: how many elements to take; with zero and less nothing runs before it.
    ///   - name: the name in the graph and the metrics.
    @inlinable
    public func take(first count: Int, name: String = "take") -> Pipeline<Take<F>> {
        Pipeline<Take<F>>(
            Take(upstream: flow, name: name, isEmpty: count < 1) { _, place in
                place + 1 < count ? .goesOn : .isLast
            }
        )
    }

    /// Ends before the first element that does not satisfy the condition.
    ///
    /// Emits, suspends and finishes as ``take(first:name:)``; fails when the condition throws.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - condition: the condition.
    @inlinable
    public func take(
        name: String = "take",
        while condition: @escaping @Sendable (Output) throws -> Bool
    ) -> Pipeline<Take<F>> {
        Pipeline<Take<F>>(
            Take(upstream: flow, name: name) { element, _ in try condition(element) ? .goesOn : .isTooMany }
        )
    }
}
