import AWS
import Pipeline

/// A clock whose sleeps take a permit and give it back: they never end when the sleeper holds the only one.
final class ProbingClock: Clock {
    private let scheduler: RequestScheduler
    private let clock = ContinuousClock()
    private let count = Locked(0)

    init(_ scheduler: RequestScheduler) { self.scheduler = scheduler }

    var probes: Int { count.withLock { $0 } }
    var now: ContinuousClock.Instant { clock.now }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
        let quota = Quota("test", burst: 1, refillPerSecond: 1)
        let key = QuotaKey(account: "", region: "", quota: "test")
        scheduler.finish(try await scheduler.admit(key, quota), .answered)
        count.withLock { $0 += 1 }
    }
}
