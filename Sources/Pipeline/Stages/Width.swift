/// How many elements of a stage are worked on at once, and in which order the results go on.
public struct Width: Sendable, Equatable {
    @usableFromInline
    enum Kind: Sendable, Equatable {
        case serial
        case ordered(Int)
        case unordered(Int)
    }

    @usableFromInline let kind: Kind

    @usableFromInline
    init(kind: Kind) {
        self.kind = kind
    }

    /// One at a time, in the task of the stage before: no queue, no task.
    public static let serial = Self(kind: .serial)

    /// Up to `workers` at once; results in the order of the input.
    ///
    /// An element that is done early waits for those before it; meanwhile its worker goes on, at most the
    /// boundary's capacity ahead.
    public static func ordered(_ workers: Int) -> Self { Self(kind: .ordered(workers)) }

    /// Up to `workers` at once; each result goes on as soon as it is there.
    public static func unordered(_ workers: Int) -> Self { Self(kind: .unordered(workers)) }

    /// How many elements are worked on at once.
    public var workers: Int {
        switch kind {
        case .serial: 1
        case .ordered(let workers), .unordered(let workers): workers
        }
    }
}

extension Width: CustomStringConvertible {
    /// The width as it is written in a pipeline, such as `unordered(64)`.
    public var description: String {
        switch kind {
        case .serial: "serial"
        case .ordered(let workers): "ordered(\(workers))"
        case .unordered(let workers): "unordered(\(workers))"
        }
    }
}
