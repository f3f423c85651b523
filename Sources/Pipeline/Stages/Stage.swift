/// A step of a pipeline: takes elements one at a time and sends on any number for each.
///
/// A stage is a value without state of its own, or with state that many workers may share: one run may have many
/// workers in ``process(_:into:)`` at once, as many as the ``Width`` says that the pipeline gives it.
///
/// ```swift
/// struct Lines: Stage {
///     func process(_ text: String, into outlet: Outlet<Substring>) async throws {
///         try await outlet.send(contentsOf: text.split(separator: "\n"))
///     }
/// }
/// ```
public protocol Stage<Input, Output>: Sendable {
    /// What the stage takes.
    associatedtype Input: Sendable

    /// What the stage sends on.
    associatedtype Output: Sendable

    /// The stage's name in the graph, the metrics and in error messages.
    var name: String { get }

    /// Takes one element and sends what becomes of it to the outlet.
    ///
    /// An error that is thrown here is dealt with as the pipeline's ``FailurePolicy`` says: unless told otherwise, it ends
    /// the run. What a send throws should pass through.
    func process(_ input: Input, into outlet: Outlet<Output>) async throws
}

extension Stage {
    /// The name of the type.
    public var name: String { String(describing: Self.self) }
}
