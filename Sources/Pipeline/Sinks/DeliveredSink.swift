/// A sink with a delivery policy of its own.
public struct DeliveredSink<Base: Sink>: Sink {
    private let base: Base

    /// What happens when the sink is slower than what it stands beside.
    public let delivery: Delivery

    fileprivate init(_ base: Base, _ delivery: Delivery) {
        self.base = base
        self.delivery = delivery
    }

    /// The name of the sink.
    public var name: String { base.name }

    /// Opens the sink.
    public func open() async throws -> Base.Writer { try await base.open() }
}

extension Sink {
    /// Gives this sink a delivery policy: one that drops or buffers does not hold up the others.
    ///
    /// ```swift
    /// let pipeline = Pipeline(from: lines).sink(report, dashboard.delivering(.drop), archive.delivering(.buffer(10_000)))
    /// ```
    ///
    /// - Parameter delivery: what happens when this sink is slower than what it stands beside.
    public func delivering(_ delivery: Delivery) -> DeliveredSink<Self> { DeliveredSink(self, delivery) }
}
