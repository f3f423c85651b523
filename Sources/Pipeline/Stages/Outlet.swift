/// Where a stage or a source sends its elements.
///
/// Sending suspends while the next stage has no room: this is how a fast stage waits for a slow one. An outlet
/// belongs to the task that it was handed to.
public struct Outlet<Element: Sendable> {
    @usableFromInline let port: any OutletPort<Element>

    @inlinable
    init(_ port: any OutletPort<Element>) {
        self.port = port
    }

    /// Sends one element on, and waits until there is room for another.
    ///
    /// - Throws: `CancellationError` when the run has failed or was cancelled, or nobody wants more.
    @inlinable
    public func send(_ element: Element) async throws {
        if try port.push(element) == .full { try await port.drain() }
    }

    /// Sends the elements on in their order, and waits until there is room for another.
    ///
    /// - Throws: `CancellationError` when the run has failed or was cancelled, or nobody wants more.
    @inlinable
    public func send(contentsOf elements: some Sequence<Element>) async throws {
        try await port.push(contentsOf: Array(elements))
    }

    /// Whether the run was told to come to its end: a stage that makes many elements out of one may make no more.
    public var isDraining: Bool { port.context.drain?.hasBegun ?? false }

    /// Sleeps on the run's clock.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    public func sleep(for duration: Duration) async throws {
        let clock = port.context.clock
        try await clock.sleep(until: clock.now() + duration)
    }
}

@available(*, unavailable)
extension Outlet: Sendable {}
