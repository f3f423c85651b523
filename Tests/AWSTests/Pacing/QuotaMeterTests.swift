import Testing

@testable import AWS

@Suite struct QuotaMeterTests {
    private let quota = Quota("test", burst: 4, refillPerSecond: 2)

    @Test("the burst goes at once, and then a call whenever the refill gives one")
    func burstAndRefill() {
        let meter = Meter(quota, at: .zero)
        for _ in 0..<4 {
            #expect(meter.readiness(at: .zero) == .now)
            meter.answer(at: .zero)
        }
        #expect(meter.readiness(at: .zero) == .at(.milliseconds(500) + .nanoseconds(1)))
        #expect(meter.readiness(at: .milliseconds(500)) == .now)
        meter.answer(at: .milliseconds(500))
        #expect(meter.readiness(at: .milliseconds(750)) == .at(.seconds(1) + .nanoseconds(1)))
    }

    @Test("what nobody takes adds up to the burst and no further")
    func full() {
        let meter = Meter(quota, at: .zero)
        for _ in 0..<4 { meter.answer(at: .zero) }
        for _ in 0..<4 {
            #expect(meter.readiness(at: .seconds(100)) == .now)
            meter.answer(at: .seconds(100))
        }
        #expect(meter.readiness(at: .seconds(100)) != .now)
    }

    @Test("the token of a call under way does not come back before its answer")
    func underWay() {
        let meter = Meter(quota, at: .zero)
        let calls = (0..<4).map { _ in meter.begin(at: .zero) }
        #expect(meter.readiness(at: .seconds(10)) == .afterAnswer)
        meter.end(calls[0], .answered, at: .seconds(10))
        #expect(meter.readiness(at: .seconds(10)) == .at(.seconds(10.5) + .nanoseconds(1)))
        #expect(meter.readiness(at: .seconds(10.5)) == .now)
    }

    @Test("a call that brought no answer has used its token up")
    func unanswered() {
        let meter = Meter(Quota("test", burst: 1, refillPerSecond: 1), at: .zero)
        let call = meter.begin(at: .zero)
        meter.end(call, .unanswered, at: .zero)
        #expect(meter.readiness(at: .zero) == .at(.seconds(1) + .nanoseconds(1)))
    }

    @Test("the burst is sent in waves that grow with the answers")
    func waves() {
        let meter = Meter(Quota("test", burst: 100, refillPerSecond: 1), at: .zero)
        var sizes: [Int] = []
        for _ in 0..<3 {
            var wave: [Int] = []
            while meter.readiness(at: .zero) == .now { wave.append(meter.begin(at: .zero)) }
            #expect(meter.readiness(at: .zero) == .afterAnswer)
            sizes.append(wave.count)
            for call in wave { meter.end(call, .answered, at: .zero) }
        }
        #expect(sizes == [10, 20, 40])
    }

    @Test("a throttle empties the bucket and lowers the rate, once for all calls that were under way")
    func throttle() {
        let meter = Meter(Quota("test", burst: 100, refillPerSecond: 10), at: .zero)
        let calls = (0..<3).map { _ in meter.begin(at: .zero) }
        for call in calls { meter.end(call, .throttled, at: .zero) }
        // Seven tenths of ten calls a second.
        guard case .at(let time) = meter.readiness(at: .zero) else {
            Issue.record("the bucket is not empty")
            return
        }
        #expect(abs(time / .seconds(1) - 1 / 7) < 1e-6)
        let later = meter.begin(at: time)
        meter.end(later, .throttled, at: time)
        guard case .at(let next) = meter.readiness(at: time) else {
            Issue.record("the bucket is not empty")
            return
        }
        #expect(next - time > .seconds(1 / 7.0))
    }

    @Test("the rate comes back to the documented one, and is never above it")
    func recovery() {
        let meter = Meter(quota, at: .zero)
        meter.end(meter.begin(at: .zero), .throttled, at: .zero)
        var now = Duration.zero
        var gaps: [Duration] = []
        for _ in 0..<40 {
            guard case .at(let time) = meter.readiness(at: now) else { break }
            gaps.append(time - now)
            now = time
            meter.answer(at: now)
        }
        #expect(gaps.count == 40)
        #expect(gaps[0] > .milliseconds(700))
        #expect(gaps.allSatisfy { $0 >= .milliseconds(500) })
        #expect(gaps[39] <= .milliseconds(500) + .nanoseconds(1))
    }

    @Test("a clock that goes backwards gives nothing")
    func backwards() {
        let meter = Meter(quota, at: .seconds(10))
        for _ in 0..<4 { meter.answer(at: .seconds(10)) }
        #expect(meter.readiness(at: .zero) != .now)
        #expect(meter.readiness(at: .seconds(10)) != .now)
    }
}

/// A meter whose changes a macro can make.
private final class Meter {
    private var meter: QuotaMeter

    init(_ quota: Quota, at now: Duration) { meter = QuotaMeter(quota, at: now) }

    func readiness(at now: Duration) -> QuotaMeter.Readiness { meter.readiness(at: now) }
    func begin(at now: Duration) -> Int { meter.begin(at: now) }
    func end(_ call: Int, _ outcome: CallOutcome, at now: Duration) { meter.end(call, outcome, at: now) }

    /// A call that is answered at the moment at which it is sent.
    func answer(at now: Duration) { end(begin(at: now), .answered, at: now) }
}
