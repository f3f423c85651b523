import PipelineTesting
import Testing

@testable import Pipeline

struct RetryingStageTests {
    @Test func sendsNothingTwiceAndCountsTheAttempts() async throws {
        let sink = ProbeSink<Int>()
        let observer = RetryObserver()
        let outcome = try await Pipeline(from: [0, 1, 2, 3])
            .through(Flaky().retrying(RetryPolicy(attempts: 4, backoff: .constant(.zero))))
            .sink(sink)
            .run(RunOptions(observer: observer))
        #expect(sink.elements == [0, 1, 2, 3])
        #expect(outcome.metrics["flaky"]?.retried == 0 + 1 + 2 + 3)
        #expect(outcome.metrics["flaky"]?.received == 4)
        #expect(observer.attempts == [1, 1, 2, 1, 2, 3])
    }

    @Test func theLastAttemptsErrorIsThePolicysToDealWith() async throws {
        let letters = ProbeSink<DeadLetter<Int>>()
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: [0, 1, 2, 3])
            .through(
                Flaky().retrying(RetryPolicy(attempts: 3, backoff: .constant(.zero))),
                onFailure: .deadLetter(to: letters)
            )
            .sink(sink)
            .run()
        #expect(sink.elements == [0, 1, 2])
        #expect(letters.elements.map(\.element) == [3])
        #expect(letters.elements.first?.error as? Flaky.Failure == Flaky.Failure(attempt: 3))
        #expect(outcome.metrics["flaky"]?.deadLettered == 1)
        #expect(outcome.metrics["flaky"]?.retried == 0 + 1 + 2 + 2)
    }

    @Test(arguments: [1, 0, -7])
    func oneAttemptIsMadeAtTheLeast(attempts: Int) async throws {
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: [0, 1])
            .through(Flaky().retrying(RetryPolicy(attempts: attempts)), onFailure: .skip)
            .sink(sink)
            .run()
        #expect(sink.elements == [0])
        #expect(outcome.metrics["flaky"]?.skipped == 1)
        #expect(outcome.metrics["flaky"]?.retried == 0)
    }

    @Test func givesUpWhereTheDecisionSaysSo() async throws {
        let policy = RetryPolicy(attempts: 9, backoff: .constant(.zero)) { error in
            (error as? Flaky.Failure)?.attempt == 2 ? .giveUp : .retry
        }
        let outcome = try await Pipeline(from: [5])
            .through(Flaky().retrying(policy), onFailure: .skip)
            .sink(ProbeSink())
            .run()
        #expect(outcome.metrics["flaky"]?.retried == 1)
        #expect(outcome.metrics["flaky"]?.skipped == 1)
    }

    @Test func waitsOnTheRunsClockAsLongAsTheServerAsksFor() async throws {
        let clock = ManualClock()
        let policy = RetryPolicy(attempts: 2) { _ in .retryAfter(.seconds(7)) }
        let sink = ProbeSink<Int>()
        let pipeline = Pipeline(from: [1]).through(Flaky().retrying(policy)).sink(sink)
        async let running = pipeline.run(RunOptions(clock: clock))
        await clock.waitForSleepers(count: 1)
        clock.advance(by: .seconds(7))
        _ = try await running
        #expect(clock.now.offset == .seconds(7))
        #expect(sink.elements == [1])
    }

    @Test func aWaitIsBrokenOffWhenTheRunIsCancelled() async {
        let clock = ManualClock()
        let policy = RetryPolicy(attempts: 2, backoff: .constant(.seconds(7)))
        let pipeline = Pipeline(from: [1]).through(Flaky().retrying(policy), onFailure: .skip).sink(ProbeSink())
        let task = Task { await pipeline.attempt(RunOptions(clock: clock)) }
        await clock.waitForSleepers(count: 1)
        task.cancel()
        let outcome = await task.value
        #expect(outcome.ending.isCancelled)
        #expect(outcome.metrics["flaky"]?.unfinished == 1)
        #expect(outcome.metrics["flaky"]?.skipped == 0)
    }

    @Test func theSameSeedDrawsTheSameDelays() {
        let backoff = Backoff.fullJitter(from: .milliseconds(50), to: .seconds(20))
        func delays(_ seed: UInt64) -> [Duration?] {
            let policy = RetryPolicy(attempts: 20, backoff: backoff, seed: seed)
            return (1..<20).map { policy.delay(after: Broken(), attempt: $0) }
        }
        #expect(delays(1) == delays(1))
        #expect(delays(1) != delays(2))
        for (attempt, delay) in zip(1..., delays(3)) {
            let limit = backoff.delay(after: attempt, fraction: 1)
            #expect(delay.map { $0 >= .zero && $0 < limit } == true)
        }
    }
}

/// Fails as often as the element says, each time after it has sent something.
private struct Flaky: Stage {
    struct Failure: Error, Equatable {
        var attempt: Int
    }

    let name = "flaky"
    private let attempts = Attempts()

    func process(_ input: Int, into outlet: Outlet<Int>) async throws {
        let attempt = attempts.next(input)
        try await outlet.send(input)
        if attempt <= input { throw Failure(attempt: attempt) }
    }
}

private final class Attempts: Sendable {
    private let counts = Locked<[Int: Int]>([:])

    func next(_ element: Int) -> Int {
        counts.withLock { counts in
            counts[element, default: 0] += 1
            return counts[element, default: 0]
        }
    }
}

private final class RetryObserver: PipelineObserver {
    private let seen = Locked<[Int]>([])

    var attempts: [Int] { seen.withLock { $0 } }

    func retrying(stage: String, error: any Error, attempt: Int, delay: Duration) {
        seen.withLock { $0.append(attempt) }
    }
}
