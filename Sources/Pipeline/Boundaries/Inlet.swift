/// The receiving end of a fused part of a pipeline: what the operators of one segment become when they run.
///
/// Elements are pushed in synchronously, so that a chain of operators is one generic value that the compiler turns
/// into one loop. Only where the chain has no room left does its driver suspend, in ``drain()``. One task at a time
/// uses an inlet; ``fork()`` makes another for a concurrent one.
///
/// Users of operators never see an inlet; authors of new operators write one.
public protocol Inlet<Element>: Sendable {
    /// What is received.
    associatedtype Element: Sendable

    /// Takes one element.
    ///
    /// - Returns: ``Demand/full`` when ``drain()`` must come before the next element.
    mutating func receive(_ element: Element) throws -> Demand

    /// Publishes what is in hand and waits until there is room for more.
    ///
    /// - Returns: how long the driver was held up: by waiting for room, or by a serial stage that ran in its task.
    mutating func drain() async throws -> Duration

    /// Takes note that no more elements come, and publishes what is in hand.
    mutating func finish() async throws

    /// Makes another inlet to the same place, for a concurrent worker; each one is finished by itself.
    ///
    /// - Returns: `nil` where state or order allow only one.
    func fork() -> Self?
}
