import Pipeline
import PipelineTesting
import Testing

@testable import AWS

@Suite(.timeLimit(.minutes(5))) struct RequestSchedulerTests {
    private let key = QuotaKey(account: "111122223333", region: "eu-west-1", quota: "test")
    private let wide = Quota("test", burst: 10_000, refillPerSecond: 10_000)

    @Test("never more than the permits at a time, over all tasks")
    func bounds() async throws {
        let scheduler = RequestScheduler(permits: 3, share: .unlimited)
        let gauge = Gauge()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    var key = key
                    key.account = "\(number % 7)"
                    let admission = try await scheduler.admit(key, wide)
                    gauge.enter()
                    await Task.yield()
                    gauge.leave()
                    scheduler.finish(admission, .answered)
                }
            }
            try await group.waitForAll()
        }
        #expect(gauge.most <= 3)
        #expect(gauge.total == 200)
    }

    @Test("who gives way comes back when all who were admitted run, cancelled ones and throttles among them")
    func givingWay() async throws {
        let scheduler = RequestScheduler(permits: 2, share: .unlimited)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask {
                    guard let admission = try? await scheduler.admit(key, wide) else { return }
                    scheduler.finish(admission, number % 5 == 0 ? .throttled : .answered, answer: number)
                    await scheduler.giveWay()
                    if number > 0 { scheduler.answerWasRead(number) }
                }
            }
            for _ in 0..<20 { await group.next() }
            group.cancelAll()
        }
        // It would never come back if one who was admitted had not been counted out.
        await scheduler.giveWay()
    }

    @Test("calls of a quota go at the times of its tokens, and one task sleeps at a time")
    func pace() async throws {
        let clock = ManualClock()
        let share = try #require(QuotaShare(1))
        let scheduler = RequestScheduler(permits: 64, share: share, clock: clock)
        let quota = Quota("test", burst: 2, refillPerSecond: 4)
        let times = try await withThrowingTaskGroup(of: Duration.self) { group in
            for _ in 0..<5 {
                group.addTask {
                    let admission = try await scheduler.admit(key, quota)
                    defer { scheduler.finish(admission, .answered) }
                    return clock.now.offset
                }
            }
            for _ in 0..<3 {
                await clock.waitForSleepers(count: 1)
                clock.advance(by: .milliseconds(250) + .nanoseconds(1))
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(times.map { Int($0 / .milliseconds(250)) }.sorted() == [0, 0, 1, 2, 3])
    }

    @Test("one quota without tokens holds up no other, also with one permit")
    func others() async throws {
        let clock = ManualClock()
        let scheduler = RequestScheduler(permits: 1, clock: clock)
        let narrow = Quota("test", burst: 1, refillPerSecond: 1)
        scheduler.finish(try await scheduler.admit(key, narrow), .answered)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                scheduler.finish(try await scheduler.admit(key, narrow), .answered)
            }
            await clock.waitForSleepers(count: 1)
            let other = QuotaKey(account: "123456789012", region: "eu-west-1", quota: "test")
            scheduler.finish(try await scheduler.admit(other, narrow), .answered)
            clock.advance(by: .seconds(2))
            try await group.waitForAll()
        }
    }

    @Test("cancelling those who wait for a permit loses none")
    func cancellationOfWaiters() async throws {
        let scheduler = RequestScheduler(permits: 1, share: .unlimited)
        let held = try await scheduler.admit(key, wide)
        let cancelled = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    do throws(CancellationError) {
                        scheduler.finish(try await scheduler.admit(key, wide), .answered)
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
        scheduler.finish(held, .answered)
        scheduler.finish(try await scheduler.admit(key, wide), .answered)
    }

    @Test("when the one that sleeps is cancelled, the next sleeps in its place")
    func cancellationOfTheSleeper() async throws {
        let clock = ManualClock()
        let scheduler = RequestScheduler(permits: 8, clock: clock)
        let narrow = Quota("test", burst: 1, refillPerSecond: 1)
        scheduler.finish(try await scheduler.admit(key, narrow), .answered)
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                await withTaskGroup(of: Bool.self) { inner in
                    inner.addTask { (try? await scheduler.admit(key, narrow)) == nil }
                    await clock.waitForSleepers(count: 1)
                    inner.cancelAll()
                    return await inner.next() ?? false
                }
            }
            let wasCancelled = await group.next()
            #expect(wasCancelled == true)
            group.addTask { (try? await scheduler.admit(key, narrow)) != nil }
            await clock.waitForSleepers(count: 1)
            clock.advance(by: .seconds(2))
            let isAdmitted = await group.next()
            #expect(isAdmitted == true)
        }
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
}
