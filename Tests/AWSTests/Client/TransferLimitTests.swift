import AWS
import HTTP
import Pipeline
import Testing

@Suite(.timeLimit(.minutes(5))) struct TransferLimitTests {
    @Test("never more than the permits at a time, over all tasks")
    func bounds() async throws {
        let limit = TransferLimit(3)
        let gauge = Gauge()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    try await limit.acquire()
                    gauge.enter()
                    await Task.yield()
                    gauge.leave()
                    limit.release()
                }
            }
            try await group.waitForAll()
        }
        #expect(gauge.most <= 3)
        #expect(gauge.total == 200)
    }

    @Test("cancelling waiters loses no permit")
    func cancellation() async throws {
        let limit = TransferLimit(1)
        try await limit.acquire()
        let cancelled = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    do throws(CancellationError) {
                        try await limit.acquire()
                        limit.release()
                        return false
                    } catch {
                        return true
                    }
                }
            }
            group.cancelAll()
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(cancelled == 50)
        limit.release()
        try await limit.acquire()
        limit.release()
    }

    @Test("a permit is not held during a delay")
    func delay() async throws {
        let limit = TransferLimit(1)
        var options = AWSClient.Options()
        options.transferLimit = limit
        let clock = ProbingClock(limit)
        options.clock = clock
        let region = try Region("eu-west-1")
        let client = AWSClient(
            service: .ecs,
            region: region,
            endpoint: Endpoint(.ecs, in: region),
            credentials: StaticCredentials(.example()),
            transport: StubTransport(.throttled, .ok("{}")),
            options: options
        )
        _ = try await client.call("ListTasks", body: []) { $0 }
        #expect(clock.probes == 1)
    }

    /// Counts who is inside.
    private final class Gauge: Sendable {
        private let state = Locked((now: 0, most: 0, total: 0))

        var most: Int { state.withLock { $0.most } }
        var total: Int { state.withLock { $0.total } }

        func enter() {
            state.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
                state.total += 1
            }
        }

        func leave() {
            state.withLock { $0.now -= 1 }
        }
    }

    /// A clock whose sleeps take a permit and give it back: they never end when the sleeper holds the only one.
    private final class ProbingClock: Clock {
        private let limit: TransferLimit
        private let clock = ContinuousClock()
        private let count = Locked(0)

        init(_ limit: TransferLimit) { self.limit = limit }

        var probes: Int { count.withLock { $0 } }
        var now: ContinuousClock.Instant { clock.now }
        var minimumResolution: Duration { .zero }

        func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
            try await limit.acquire()
            count.withLock { $0 += 1 }
            limit.release()
        }
    }
}
