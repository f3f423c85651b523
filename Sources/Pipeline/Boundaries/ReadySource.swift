/// What a task takes batches from: a boundary, or the results of an ordered stage.
@usableFromInline protocol ReadySource<Element>: Closable {
    associatedtype Element: Sendable

    /// Takes everything that is ready, without waiting: it is swapped for `hand`, which must be empty.
    func takeReady(into hand: inout [Element]) -> TakeResult<Void>

    /// Waits until there may be something to take.
    ///
    /// - Returns: how long it waited.
    func waitUntilReady() async -> Duration
}

/// Something that tasks wait at, and that turns them away when nobody needs it any more.
@usableFromInline protocol Closable: Sendable {
    /// The figures of the stage that takes from here.
    var consumer: Consumer { get }

    /// How many elements are queued.
    var depth: Int { get }

    /// How many elements were dropped because there was no room.
    var dropped: Int { get }

    /// Takes note that nobody takes elements from here any more, and stops those who produce them.
    func close()

    /// Resumes everybody who waits; from then on nobody waits here.
    func abort()
}
