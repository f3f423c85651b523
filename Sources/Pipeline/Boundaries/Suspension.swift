/// How the tasks of a run wait for elements, for room and for time.
///
/// Whoever is suspended here is resumed by another task of the run, or by the run's end, which resumes everybody.
/// So no wait needs a cancellation handler of its own.
@usableFromInline struct Suspension: Sendable {
    @usableFromInline typealias Waiter = UnsafeContinuation<Void, Never>

    @usableFromInline let clock: RunClock
    @usableFromInline let metering: Metering
    @usableFromInline let census: Census?

    @usableFromInline init(clock: RunClock, metering: Metering, census: Census?) {
        self.clock = clock
        self.metering = metering
        self.census = census
    }

    /// Waits once.
    ///
    /// - Parameter enqueue: stores the waiter for someone to resume, and returns true; or returns false when there
    ///   is no more reason to wait.
    /// - Returns: how long it waited; zero where time is not measured.
    @inlinable func wait(_ enqueue: (Waiter) -> Bool) async -> Duration {
        let start = metering.now(clock)
        census?.enterContinuation()
        await withUnsafeContinuation { waiter in
            if !enqueue(waiter) { waiter.resume() }
        }
        census?.leaveContinuation()
        return metering.now(clock) - start
    }

    /// Resumes whom a state machine named.
    @inlinable func resume(_ wake: Wake<Waiter>) {
        switch wake {
        case .nobody: break
        case .one(let waiter): waiter.resume()
        case .many(let waiters): for waiter in waiters { waiter.resume() }
        }
    }
}
