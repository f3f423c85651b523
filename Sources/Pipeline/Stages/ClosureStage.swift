/// A stage that is a function.
public struct ClosureStage<Input: Sendable, Output: Sendable>: Stage {
    /// The stage's name in the graph, the metrics and in error messages.
    public let name: String

    @usableFromInline let body: @Sendable (Input, Outlet<Output>) async throws -> Void

    /// Makes a stage of a function: one that can be retried, given a deadline, and passed around.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - body: takes one element and sends what becomes of it; many workers may call it at once.
    @inlinable
    public init(name: String, _ body: @escaping @Sendable (Input, Outlet<Output>) async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// Calls the function.
    @inlinable
    public func process(_ input: Input, into outlet: Outlet<Output>) async throws {
        try await body(input, outlet)
    }
}
