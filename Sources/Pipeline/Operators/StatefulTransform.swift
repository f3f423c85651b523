/// A function that remembers something from one element to the next, as a transform.
public struct StatefulTransform<State: Sendable, Input: Sendable, Output: Sendable>: Transform {
    /// The name in the graph, the metrics and in error messages.
    public let name: String

    @usableFromInline var state: State
    @usableFromInline let body: @Sendable (inout State, Input) throws -> Output?

    @inlinable
    init(name: String, _ state: State, _ body: @escaping @Sendable (inout State, Input) throws -> Output?) {
        self.name = name
        self.state = state
        self.body = body
    }

    /// Calls the function.
    @inlinable public mutating func apply(_ input: Input) throws -> Output? { try body(&state, input) }
}
