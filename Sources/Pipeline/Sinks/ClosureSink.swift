/// A sink that is a function.
public struct ClosureSink<Element: Sendable>: Sink, SinkWriter {
    /// The sink's name in the graph, the metrics and in error messages.
    public let name: String

    private let body: @Sendable ([Element]) async throws -> Void

    /// Makes a sink of a function.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - body: writes one to many elements, in their order; it is never called twice at once in one run.
    public init(_ name: String, _ body: @escaping @Sendable ([Element]) async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// Calls the function.
    public func write(_ batch: [Element]) async throws { try await body(batch) }
}
