/// A flow through a transform.
public struct TransformFlow<Upstream: Flow, Step: Transform>: Flow where Upstream.Output == Step.Input {
    /// What the transform makes.
    public typealias Output = Step.Output

    @usableFromInline let upstream: Upstream
    @usableFromInline let step: Step
    @usableFromInline let failure: FailurePolicy<Step.Input>

    @inlinable
    init(upstream: Upstream, step: Step, failure: FailurePolicy<Step.Input>) {
        self.upstream = upstream
        self.step = step
        self.failure = failure
    }

    /// Fuses the transform into the segment behind it.
    @inlinable
    @inline(__always)
    public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let letters = assembly.addDeadLetters(failure)
        let meter = assembly.addStage(name: step.name, kind: .transform)
        let failures = FailureHandler(failure, letters: letters, meter: meter, observer: assembly.observer)
        let gauge = Gauge(meter, assembly.suspension)
        upstream.assemble(into: TransformInlet(step, into: inlet, failures: failures, gauge: gauge), in: assembly)
    }
}

/// A transform in a run.
@usableFromInline
struct TransformInlet<Step: Transform, Downstream: Inlet>: Inlet where Downstream.Element == Step.Output {
    @usableFromInline typealias Element = Step.Input

    @usableFromInline var step: Step
    @usableFromInline var downstream: Downstream
    @usableFromInline var failures: FailureHandler<Step.Input>
    @usableFromInline var gauge: Gauge

    @inlinable
    init(_ step: Step, into downstream: Downstream, failures: FailureHandler<Step.Input>, gauge: Gauge) {
        self.step = step
        self.downstream = downstream
        self.failures = failures
        self.gauge = gauge
    }

    @inlinable
    var runsStages: Bool { downstream.runsStages }

    @inlinable
    @inline(__always)
    mutating func receive(_ element: Element) throws -> Demand {
        let output: Step.Output?
        do {
            output = gauge.count() ? try applyMeasured(element) : try step.apply(element)
        } catch {
            return try recover(from: error, of: element)
        }
        guard let output else {
            gauge.withheld &+= 1
            return .more
        }
        return try downstream.receive(output)
    }

    @inlinable
    @inline(never)
    mutating func applyMeasured(_ element: Element) throws -> Step.Output? {
        let start = gauge.now()
        defer { gauge.record(gauge.now() - start) }
        return try step.apply(element)
    }

    @inlinable
    @inline(never)
    mutating func recover(from error: any Error, of element: Element) throws -> Demand {
        gauge.withheld += 1
        return try failures.handle(error, of: element)
    }

    @inlinable
    mutating func flush() throws -> Demand {
        gauge.publish()
        let letters = try failures.flush()
        let demand = try downstream.flush()
        return demand == .more ? letters : demand
    }

    @inlinable
    mutating func drain() async throws -> Drained {
        gauge.publish()
        let waited = try await failures.drain()
        var drained = try await downstream.drain()
        drained.waited += waited
        return drained
    }

    @inlinable
    mutating func finish() async throws {
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
        guard Step.memory == .none, let downstream = downstream.fork() else { return nil }
        return Self(step, into: downstream, failures: failures.fork(), gauge: Gauge(gauge.meter, gauge.suspension))
    }

    @inlinable
    func bind(_ crew: Crew) { downstream.bind(crew) }
}

extension Pipeline {
    /// Leads every element through a transform.
    ///
    /// - *Emits when* the transform makes something of an element.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* the input ends.
    /// - *Fails when* the transform throws and the policy is to stop.
    /// - *Cost*: a function call that the compiler inlines, and a countdown.
    ///
    /// - Parameters:
    ///   - step: what to do with each element.
    ///   - onFailure: what to do with an element that the transform throws for.
    @inlinable
    public func transform<Step: Transform>(
        _ step: Step,
        onFailure: FailurePolicy<Output> = .stop
    ) -> Pipeline<TransformFlow<F, Step>> where Step.Input == Output {
        Pipeline<TransformFlow<F, Step>>(TransformFlow(upstream: flow, step: step, failure: onFailure))
    }
}
