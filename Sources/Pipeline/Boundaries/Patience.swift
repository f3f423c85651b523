/// Whether a consumer that finds nothing looks once more before it suspends.
///
/// To resume it costs the producer far more than an element does, and a thread that has gone to sleep must be woken as
/// well. Where the next element is about to come, giving way to other tasks once is cheaper for both sides. It holds
/// nobody up: whoever is ready to run comes first.
@usableFromInline struct Patience: Sendable {
    @usableFromInline var hasGivenWay = false

    @inlinable init() {}

    /// Takes note that there was something.
    @inlinable mutating func found() { hasGivenWay = false }

    /// Gives way to other tasks, unless that was in vain already.
    ///
    /// - Returns: whether it is worth looking again.
    @inlinable mutating func giveWay() async -> Bool {
        hasGivenWay.toggle()
        if hasGivenWay { await Task.yield() }
        return hasGivenWay
    }
}
