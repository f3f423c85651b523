/// Whom to resume once the lock is released: what a state machine of a boundary answers.
@usableFromInline
enum Wake<Waiter> {
    case nobody
    case one(Waiter)
    case many([Waiter])

    /// Takes up to `limit` waiters, those who have waited longest.
    @inlinable
    init(first limit: Int, of waiters: inout [Waiter]) {
        if waiters.isEmpty {
            self = .nobody
        } else if waiters.count == 1 || limit == 1 {
            self = .one(waiters.removeFirst())
        } else {
            self = .many(Array(waiters.prefix(limit)))
            waiters.removeFirst(min(limit, waiters.count))
        }
    }
}

extension Wake: Sendable where Waiter: Sendable {}

/// What became of elements that a producer offered.
@usableFromInline
enum Offer: Sendable {
    /// All of them were taken in.
    case accepted
    /// Those that are left found no room.
    case full
    /// The run was aborted: nobody will take them.
    case aborted
}

/// What a consumer gets.
@usableFromInline
enum Take<Taken> {
    case taken(Taken)
    /// Nothing is there yet.
    case empty
    /// Nothing will come any more.
    case finished
    /// The run was aborted.
    case aborted
}

extension Take: Sendable where Taken: Sendable {}
