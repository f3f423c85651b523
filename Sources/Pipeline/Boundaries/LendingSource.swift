/// What many workers take elements from, one at a time.
@usableFromInline protocol LendingSource<Element>: Sendable {
    associatedtype Element: Sendable

    /// Takes the next element without waiting.
    ///
    /// - Parameter isArriving: whether the worker has just waited.
    func borrow(isArriving: Bool) -> TakeResult<Loan<Element>>

    /// Waits until there may be something to take.
    ///
    /// - Returns: how long it waited.
    func waitUntilReady() async -> Duration
}

/// What workers of one stage take from.
@usableFromInline typealias WorkerQueue<Element> = QueueEntrance<Element> & LendingSource<Element> & Closable

/// An element that a worker has taken.
@usableFromInline struct Loan<Element: Sendable>: Sendable {
    @usableFromInline let element: Element
    /// What to call when the element is done with, where it keeps others back until then.
    @usableFromInline let giveBack: (@Sendable () -> Void)?

    @inlinable init(_ element: Element, giveBack: (@Sendable () -> Void)? = nil) {
        self.element = element
        self.giveBack = giveBack
    }
}
