/// A flow of the elements of sequences that are made of each element.
public struct FlatMap<Upstream: Flow, Elements: Sequence & Sendable>: Flow
where Elements.Element: Sendable, Elements.Iterator: Sendable {
    /// What leaves: the elements of the sequences.
    public typealias Output = Elements.Element

    @usableFromInline let upstream: Upstream
    @usableFromInline let name: String
    @usableFromInline let failure: FailurePolicy<Upstream.Output>
    @usableFromInline let transform: @Sendable (Upstream.Output) throws -> Elements

    @inlinable
    init(
        upstream: Upstream,
        name: String,
        failure: FailurePolicy<Upstream.Output>,
        transform: @escaping @Sendable (Upstream.Output) throws -> Elements
    ) {
        self.upstream = upstream
        self.name = name
        self.failure = failure
        self.transform = transform
    }

    /// Fuses the operator into the segment behind it.
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let letters = assembly.addDeadLetters(failure)
        let meter = assembly.addStage(name: name, kind: .transform)
        let failures = FailureHandler(failure, letters: letters, meter: meter, observer: assembly.observer)
        let gauge = Gauge(meter, assembly.suspension)
        let flattening = FlatMapInlet(transform, into: inlet, failures: failures, gauge: gauge)
        upstream.assemble(into: flattening, in: assembly)
    }
}

@usableFromInline
struct FlatMapInlet<Element: Sendable, Elements: Sequence & Sendable, Downstream: Inlet>: Inlet
where Elements.Element == Downstream.Element, Elements.Iterator: Sendable {
    @usableFromInline let transform: @Sendable (Element) throws -> Elements
    @usableFromInline var downstream: Downstream
    @usableFromInline var failures: FailureHandler<Element>
    @usableFromInline var gauge: Gauge
    /// What is left of the last sequence when there was no room for all of it.
    @usableFromInline var rest: Elements.Iterator?

    @inlinable
    init(
        _ transform: @escaping @Sendable (Element) throws -> Elements,
        into downstream: Downstream,
        failures: FailureHandler<Element>,
        gauge: Gauge
    ) {
        self.transform = transform
        self.downstream = downstream
        self.failures = failures
        self.gauge = gauge
    }

    @inlinable
    var runsStages: Bool { downstream.runsStages }

    @inlinable
    mutating func receive(_ element: Element) throws -> Demand {
        gauge.withheld += 1
        do {
            rest = gauge.count() ? try transformMeasured(element) : try transform(element).makeIterator()
        } catch {
            return try failures.handle(error, of: element)
        }
        return try pushRest()
    }

    @inlinable
    mutating func transformMeasured(_ element: Element) throws -> Elements.Iterator {
        let start = gauge.now()
        defer { gauge.record(gauge.now() - start) }
        return try transform(element).makeIterator()
    }

    @inlinable
    mutating func pushRest() throws -> Demand {
        guard var rest else { return .more }
        var emitted = 0
        defer { gauge.withheld -= emitted }
        while let element = rest.next() {
            emitted += 1
            let demand = try downstream.receive(element)
            if demand != .more {
                self.rest = rest
                return demand
            }
        }
        self.rest = nil
        return .more
    }

    @inlinable
    mutating func flush() throws -> Demand {
        gauge.publish()
        let letters = try failures.flush()
        let demand = try downstream.flush()
        if demand != .more { return demand }
        return rest == nil ? letters : .full
    }

    @inlinable
    mutating func drain() async throws -> Drained {
        gauge.publish()
        var waited = try await failures.drain()
        while true {
            var drained = try await downstream.drain()
            waited += drained.waited
            var demand = drained.demand == .done ? .done : try pushRest()
            // Who drains may wait next, so nothing may stay in hand.
            if demand == .more { demand = try downstream.flush() }
            if demand != .full {
                drained.demand = demand
                drained.waited = waited
                return drained
            }
        }
    }

    @inlinable
    mutating func finish() async throws {
        if rest != nil { _ = try await drain() }
        gauge.publish()
        _ = try await failures.drain()
        try await downstream.finish()
    }

    @inlinable
    mutating func settle() -> Duration {
        failures.settle()
        return gauge.settle() + downstream.settle()
    }

    @inlinable
    func fork() -> Self? {
        downstream.fork().map { downstream in
            Self(
                transform,
                into: downstream,
                failures: failures.fork(),
                gauge: Gauge(gauge.meter, gauge.suspension)
            )
        }
    }

    @inlinable
    func bind(_ crew: Crew) { downstream.bind(crew) }
}

extension Pipeline {
    /// Makes a sequence of each element and emits its elements.
    ///
    /// - *Emits when* the sequence of the current element has another one and there is room.
    /// - *Suspends when* there is no room: the rest of the sequence waits, and is not made before it is wanted.
    /// - *Finishes when* the input ends and the last sequence is used up.
    /// - *Fails when* the function throws and the policy is to stop.
    /// - *Cost*: a function call, and the sequence's iterator; it is fused with its neighbours.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - onFailure: what to do with an element that the function throws for.
    ///   - transform: makes the sequence. It and its iterator must be `Sendable`: arrays and ranges are, the standard
    ///     library's lazy sequences are not.
    @inlinable
    public func flatMap<Elements: Sequence & Sendable>(
        name: String = "flatMap",
        onFailure: FailurePolicy<Output> = .stop,
        _ transform: @escaping @Sendable (Output) throws -> Elements
    ) -> Pipeline<FlatMap<F, Elements>> where Elements.Element: Sendable, Elements.Iterator: Sendable {
        Pipeline<FlatMap<F, Elements>>(
            FlatMap(upstream: flow, name: name, failure: onFailure, transform: transform)
        )
    }
}

extension Pipeline where Output: Sequence, Output.Element: Sendable, Output.Iterator: Sendable {
    /// Emits the elements of each sequence; see ``flatMap(name:onFailure:_:)``.
    ///
    /// - Parameter name: the name in the graph and the metrics.
    @inlinable
    public func flatten(name: String = "flatten") -> Pipeline<FlatMap<F, Output>> {
        flatMap(name: name) { $0 }
    }
}
