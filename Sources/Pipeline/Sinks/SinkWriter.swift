/// What one run of a pipeline writes its elements to.
///
/// The calls come one at a time and in this order: any number of ``write(_:)`` and ``flush()``, then
/// ``close(_:)`` once. `close` comes always: also when the run fails or is cancelled, and also when `write` has
/// thrown. It runs shielded from the run's cancellation.
public protocol SinkWriter<Element>: Sendable {
    /// What is written.
    associatedtype Element: Sendable

    /// Writes the elements, in their order.
    ///
    /// - Parameter batch: one to many elements: what was ready when the writer was.
    mutating func write(_ batch: [Element]) async throws

    /// Makes what was written visible outside: called when no element is waiting.
    mutating func flush() async throws

    /// Ends the writing.
    ///
    /// An error that is thrown here fails a run that was fine until then.
    ///
    /// - Parameter outcome: how the run ended, with the figures of every stage. A report sink writes here.
    mutating func close(_ outcome: Outcome) async throws
}

extension SinkWriter {
    /// Does nothing.
    public mutating func flush() async throws {}

    /// Does nothing.
    public mutating func close(_ outcome: Outcome) async throws {}
}
