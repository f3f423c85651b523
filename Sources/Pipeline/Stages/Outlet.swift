/// Where a stage or a source sends its elements.
///
/// Sending suspends while the next stage has no room: this is how a fast stage waits for a slow one. An outlet
/// belongs to the task that it was handed to.
public struct Outlet<Element: Sendable> {
    @usableFromInline let port: any OutletPort<Element>

    @usableFromInline
    init(_ port: any OutletPort<Element>) {
        self.port = port
    }

    /// Sends one element on, and waits until there is room for another.
    ///
    /// - Throws: `CancellationError` when the run has failed or was cancelled.
    @inlinable
    public func send(_ element: Element) async throws {
        try await port.send(element)
    }

    /// Sends the elements on in their order, and waits until there is room for another.
    ///
    /// - Throws: `CancellationError` when the run has failed or was cancelled.
    @inlinable
    public func send(contentsOf elements: some Sequence<Element>) async throws {
        try await port.send(contentsOf: Array(elements))
    }
}

@available(*, unavailable)
extension Outlet: Sendable {}
