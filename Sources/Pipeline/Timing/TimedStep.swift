/// A step that also acts when time passes: a chunker with a time limit, a throttle.
///
/// It heads a segment of its own.
public protocol TimedStep: FusedStep {
    /// Whether it needs a task of its own, which keeps its time.
    var needsOwnTask: Bool { get }

    /// How many elements may wait in front of that task.
    var capacity: Int { get }

    /// When it next acts by itself, as the time since the start of the run.
    var deadline: Duration? { get }

    /// Whether it takes no more before it has acted.
    var isSaturated: Bool { get }

    /// Whether it holds elements that leave only in their time, also after the end of the input.
    var isPacing: Bool { get }

    /// Does what is due.
    mutating func act(
        at now: Duration,
        into downstream: inout some Inlet<Output>,
        _ context: inout StepContext<Input>
    ) throws -> Demand
}

/// A flow through a step that acts when time passes.
public struct Timed<Upstream: Flow, Operation: TimedStep, Output: Sendable>: Flow
where Upstream.Output == Operation.Input, Operation.Output == Output {
    @usableFromInline let upstream: Upstream
    @usableFromInline let step: Operation

    @inlinable init(_ upstream: Upstream, _ step: Operation) {
        self.upstream = upstream
        self.step = step
    }

    /// Gives the step a task of its own where it needs one, and fuses it where it does not.
    @inlinable @inline(__always) public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let head = FusedInlet(step, into: inlet, assembly.addStep(step))
        if step.needsOwnTask {
            let boundary = Boundary<Upstream.Output>(capacity: step.capacity, in: assembly)
            assembly.addTimedDriver(from: boundary, into: head)
            upstream.assemble(into: BoundaryInlet(boundary), in: assembly)
        } else {
            upstream.assemble(into: head, in: assembly)
        }
    }
}
