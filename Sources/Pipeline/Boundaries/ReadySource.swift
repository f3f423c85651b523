/// What a task takes batches from: a boundary, or the results of an ordered stage.
@usableFromInline
protocol ReadySource<Element>: Sendable {
    associatedtype Element: Sendable

    /// Takes everything that is ready, without waiting: it is swapped for `hand`, which must be empty.
    ///
    /// - Throws: `CancellationError` when the run was aborted.
    func takeReady(into hand: inout [Element]) throws -> Readiness

    /// Waits until there may be something to take.
    ///
    /// - Returns: how long it waited.
    func waitUntilReady() async -> Duration
}

/// What a consumer finds when it does not wait.
@usableFromInline
enum Readiness: Sendable {
    case ready
    case empty
    case finished

    /// - Throws: `CancellationError` when the run was aborted.
    @inlinable
    init(_ take: Take<Void>) throws {
        switch take {
        case .taken: self = .ready
        case .empty: self = .empty
        case .finished: self = .finished
        case .aborted: throw CancellationError()
        }
    }
}
