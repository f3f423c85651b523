/// How long a loop that never waits may keep its thread before it gives way to other tasks.
@usableFromInline struct Turn: Sendable {
    @usableFromInline var rounds = 0

    @inlinable init() {}

    /// Takes note of another round.
    ///
    /// - Returns: whether to give way now, which is after 64 of them.
    @inlinable mutating func isOver() -> Bool {
        rounds = (rounds &+ 1) & 63
        return rounds == 0
    }
}
