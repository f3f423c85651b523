/// A synchronous operator: what it does with an element, in whatever segment it is fused into.
///
/// Steps are the engine's own, and the operators are all there are. To add one of your own, write a ``Transform``.
public protocol FusedStep<Input, Output>: Sendable {
    /// What the step takes.
    associatedtype Input: Sendable

    /// What it pushes on.
    associatedtype Output: Sendable

    /// The name in the graph, the metrics and in error messages.
    var name: String { get }

    /// How the step is drawn.
    var kind: Graph.Node.Kind { get }

    /// The policy, as it is shown in the graph.
    var detail: String { get }

    /// What is wrong with the step as it is written.
    var mistake: PipelineError? { get }

    /// Whether it wants no more elements.
    var isDone: Bool { get }

    /// Whether something waits to be pushed on that there was no room for.
    var isHolding: Bool { get }

    /// Takes an element and pushes on what becomes of it.
    ///
    /// - Returns: what the inlet behind it says. After ``Demand/full`` the next element comes when there is room again
    ///   and nothing is held.
    mutating func receive(
        _ element: Input,
        into downstream: inout some Inlet<Output>,
        _ context: inout StepContext<Input>
    ) throws -> Demand

    /// Pushes on what there was no room for.
    mutating func proceed(into downstream: inout some Inlet<Output>, _ context: inout StepContext<Input>) throws
        -> Demand

    /// Takes note that nothing more is ready: the task is about to wait.
    mutating func idle(_ context: inout StepContext<Input>)

    /// Takes note that no more elements come, and pushes on what was kept until now.
    mutating func finish(into downstream: inout some Inlet<Output>, _ context: inout StepContext<Input>) throws
        -> Demand

    /// Makes another step for a concurrent worker; `nil` for one that must see every element.
    func fork() -> Self?
}

extension FusedStep {
    /// A transform.
    public var kind: Graph.Node.Kind { .transform }

    /// Nothing.
    public var detail: String { "" }

    /// Nothing.
    public var mistake: PipelineError? { nil }

    /// It always wants more.
    @inlinable public var isDone: Bool { false }

    /// Nothing does.
    @inlinable public var isHolding: Bool { false }

    /// Does nothing.
    @inlinable public mutating func proceed(
        into downstream: inout some Inlet<Output>,
        _ context: inout StepContext<Input>
    ) throws -> Demand { .more }

    /// Does nothing.
    @inlinable public mutating func idle(_ context: inout StepContext<Input>) {}

    /// Does nothing.
    @inlinable public mutating func finish(
        into downstream: inout some Inlet<Output>,
        _ context: inout StepContext<Input>
    ) throws -> Demand { .more }

    /// The step remembers something, so it must see every element.
    @inlinable public func fork() -> Self? { nil }
}

/// What a ``FusedStep`` counts with in one task, and what it does with elements that fail.
public struct StepContext<Input: Sendable>: Sendable {
    @usableFromInline var gauge: Gauge
    @usableFromInline var failures: FailureHandler<Input>

    @inlinable init(_ gauge: Gauge, _ failures: FailureHandler<Input>) {
        self.gauge = gauge
        self.failures = failures
    }

    /// Counts an element whose step is too cheap to be measured.
    @inlinable @inline(__always) mutating func count() {
        if gauge.count() { gauge.record(.zero) }
    }

    /// Counts an element, and does with it what is measured for some.
    @inlinable @inline(__always) mutating func measured<Result>(_ body: () throws -> Result) rethrows -> Result {
        gauge.count() ? try recorded(body) : try body()
    }

    @inlinable @inline(never) mutating func recorded<Result>(_ body: () throws -> Result) rethrows -> Result {
        let start = gauge.now()
        defer { gauge.record(gauge.now() - start) }
        return try body()
    }

    /// Decides about an element that has failed.
    @inlinable @inline(never) mutating func handle(_ error: any Error, of element: Input) throws -> Demand {
        gauge.withheld += 1
        return try failures.handle(error, of: element)
    }

    @inlinable func fork() -> Self { Self(gauge.fork(), failures.fork()) }
}
