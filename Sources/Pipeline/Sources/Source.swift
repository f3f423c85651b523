/// A producer of elements that is written as a loop: it asks for a page, sends what is on it, and asks for the next.
///
/// Any `Sequence` or `AsyncSequence` can begin a pipeline as it is; a source is for what is neither.
public protocol Source<Output>: Sendable {
    /// What the source produces.
    associatedtype Output: Sendable

    /// The source's name in the graph, the metrics and in error messages.
    var name: String { get }

    /// Sends every element to the outlet and returns when there are no more.
    ///
    /// An error that is thrown here fails the run.
    func produce(into outlet: Outlet<Output>) async throws
}

extension Source {
    /// The name of the type.
    public var name: String { String(describing: Self.self) }
}
