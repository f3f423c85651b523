/// Whom to resume once the lock is released: what a state machine of a boundary answers.
@usableFromInline enum Wake<Waiter> {
    case nobody
    case one(Waiter)
    case many([Waiter])

    /// Takes up to `limit` waiters, those who have waited longest.
    @inlinable init(first limit: Int, of waiters: inout Fifo<Waiter>) {
        if waiters.isEmpty || limit < 1 {
            self = .nobody
        } else if waiters.count == 1 || limit == 1 {
            self = waiters.popFirst().map { .one($0) } ?? .nobody
        } else {
            self = .many((0..<min(limit, waiters.count)).compactMap { _ in waiters.popFirst() })
        }
    }
}

extension Wake: Sendable where Waiter: Sendable {}
