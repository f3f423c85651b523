/// A producer of elements that is written as a loop: it asks for a page, sends what is on it, and asks for the next.
///
/// Any `Sequence` or `AsyncSequence` can begin a pipeline as it is; a source is for what is neither.
///
/// ```swift
/// struct Countdown: Source {
///     var drainReaction: DrainReaction { .ask }
///
///     func produce(into outlet: Outlet<Int>) async throws {
///         for number in (1...10).reversed() where !outlet.isDraining {
///             try await outlet.sleep(for: .seconds(1))
///             try await outlet.send(number)
///         }
///     }
/// }
/// ```
public protocol Source<Output>: Sendable {
    /// What the source produces.
    associatedtype Output: Sendable

    /// The source's name in the graph, the metrics and in error messages.
    var name: String { get }

    /// What happens to the source when the run is told to drain; unless it says otherwise, its task is cancelled.
    var drainReaction: DrainReaction { get }

    /// How many elements it will send, where that is known: for progress alone.
    var total: Int? { get }

    /// Sends every element to the outlet and returns when there are no more.
    ///
    /// An error that is thrown here fails the run, but for one that comes of being cancelled by a drain.
    func produce(into outlet: Outlet<Output>) async throws
}

extension Source {
    /// The name of the type.
    public var name: String { String(describing: Self.self) }

    /// The source's task is cancelled.
    public var drainReaction: DrainReaction { .cancel }

    /// Not known.
    public var total: Int? { nil }
}
