/// Where a stage or a source sends its elements.
///
/// Sending suspends while the next stage has no room: this is how a fast stage waits for a slow one. An outlet
/// belongs to the task that it was handed to.
public struct Outlet<Element: Sendable> {
    // Functions and not a protocol's methods: they are compiled where the types behind the outlet are known.
    @usableFromInline let context: StageContext
    @usableFromInline let push: (Element) throws -> Demand
    @usableFromInline let pushAll: ([Element]) async throws -> Void
    @usableFromInline let drain: () async throws -> Void

    @inlinable
    init<Port: OutletPort>(_ port: Port) where Port.Element == Element {
        context = port.context
        push = { try port.push($0) }
        pushAll = { try await port.push(contentsOf: $0) }
        drain = { try await port.drain() }
    }

    /// Sends one element on, and waits until there is room for another.
    ///
    /// - Throws: `CancellationError` when the run has failed or was cancelled, or nobody wants more.
    @inlinable
    public func send(_ element: Element) async throws {
        if try push(element) == .full { try await drain() }
    }

    /// Sends the elements on in their order, and waits until there is room for another.
    ///
    /// - Throws: `CancellationError` when the run has failed or was cancelled, or nobody wants more.
    @inlinable
    public func send(contentsOf elements: some Sequence<Element>) async throws {
        try await pushAll(Array(elements))
    }

    /// Whether the run was told to come to its end: a stage that makes many elements out of one may make no more.
    public var isDraining: Bool { context.draining.hasHappened }

    /// Sleeps on the run's clock.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    public func sleep(for duration: Duration) async throws {
        try await context.clock.sleep(until: context.clock.now() + duration)
    }
}

@available(*, unavailable)
extension Outlet: Sendable {}
