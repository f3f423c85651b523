/// The receiving end of a fused part of a pipeline: what the operators of one segment become when they run.
///
/// Elements are pushed in synchronously, so that a chain of operators is one generic value that the compiler turns
/// into one loop. Only where the chain has no room left does its driver suspend, in ``drain()``. One task at a time
/// uses an inlet; ``fork()`` makes another for a concurrent one.
///
/// Inlets are the engine's own, like the ``Flow`` that each of them comes from.
public protocol Inlet<Element>: Sendable {
    /// What is received.
    associatedtype Element: Sendable

    /// Whether elements reach code that may suspend, such as a serial stage, in the task that pushes them.
    var runsStages: Bool { get }

    /// Takes one element.
    ///
    /// - Returns: ``Demand/full`` when ``drain()`` must come before the next element; ``Demand/done`` when there need
    ///   not be one.
    mutating func receive(_ element: Element) throws -> Demand

    /// Publishes what is in hand without waiting, before the task waits for code that is not the engine's.
    ///
    /// - Returns: ``Demand/full`` when something is left in hand: then ``drain()`` must come next.
    mutating func flush() throws -> Demand

    /// Publishes what is in hand and waits until there is room for more.
    mutating func drain() async throws -> Drained

    /// Takes note that no more elements come, and publishes what is in hand.
    mutating func finish() async throws

    /// Settles the figures when the task that uses the inlet ends, however it ends.
    ///
    /// - Returns: how long this segment's operators were busy in this task.
    mutating func settle() -> Duration

    /// Makes another inlet to the same place, for a concurrent worker; each one is finished by itself.
    ///
    /// - Returns: `nil` where state or order allow only one.
    func fork() -> Self?

    /// Tells whose tasks are to stop when nobody takes any more where this inlet leads.
    func bind(_ crew: Crew)
}
