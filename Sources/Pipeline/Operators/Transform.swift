/// A synchronous step of a pipeline: makes at most one element of each.
///
/// Transforms are fused with their neighbours into one loop that the compiler inlines, so one costs as much as what it
/// does. Write a closure (`map`, `filter`, …) for something small, and a transform for a step that has a name, state
/// or tests:
///
/// ```swift
/// struct ParseNumber: Transform {
///     static var memory: TransformMemory { .none }
///
///     func apply(_ line: String) -> Int? { Int(line) }
/// }
///
/// let numbers = Pipeline(from: ["1", "x", "3"]).transform(ParseNumber())
/// ```
public protocol Transform<Input, Output>: Sendable {
    /// What the transform takes.
    associatedtype Input: Sendable

    /// What it makes.
    associatedtype Output: Sendable

    /// Whether it remembers something from one element to the next; unless it says otherwise, it does.
    static var memory: TransformMemory { get }

    /// The transform's name in the graph, the metrics and in error messages.
    var name: String { get }

    /// Makes what becomes of an element, or `nil` to leave it out.
    ///
    /// An error that is thrown here is dealt with as the pipeline's ``FailurePolicy`` says.
    mutating func apply(_ input: Input) throws -> Output?
}

extension Transform {
    /// One task alone drives the transform.
    @inlinable public static var memory: TransformMemory { .kept }

    /// The name of the type.
    public var name: String { String(describing: Self.self) }
}

/// Whether a ``Transform`` remembers something from one element to the next.
public enum TransformMemory: Sendable {
    /// It does: every element must come by the same value, in one task.
    case kept
    /// It does not: each worker of the stage before it may have a copy of its own.
    case none
}
