import Testing

@testable import AWS

/// The meter against a bucket at the other end of a network.
@Suite struct QuotaMeterSimulationTests {
    @Test(
        "no call is throttled however long each is on its way, and the whole quota is used",
        arguments: 0..<20 as Range<UInt64>
    )
    func neverAhead(_ seed: UInt64) {
        let quota = Quota("test", burst: 100, refillPerSecond: 20)
        var simulation = Simulation(quota, seed: seed, latency: 1...400)
        simulation.run(calls: 400)
        #expect(simulation.throttled == 0)
        // (400 − 100) ÷ 20 is the least; what the first calls and the last take comes on top.
        #expect(simulation.now < .seconds(16.5))
    }

    @Test("calls that come and go find what the refill has given meanwhile", arguments: 0..<20 as Range<UInt64>)
    func idle(_ seed: UInt64) {
        var simulation = Simulation(Quota("test", burst: 50, refillPerSecond: 20), seed: seed, latency: 1...900)
        for _ in 0..<6 {
            simulation.run(calls: 90)
            simulation.pass(.milliseconds(1 + simulation.random.next(below: 4000)))
        }
        #expect(simulation.throttled == 0)
    }

    @Test("a bucket that others have emptied costs a wave, not the whole burst", arguments: [0, 5, 25] as [Double])
    func emptied(_ left: Double) {
        var simulation = Simulation(Quota("test", burst: 100, refillPerSecond: 20), seed: 3, latency: 30...50)
        simulation.server = left
        simulation.run(calls: 200)
        #expect(simulation.answered == 200)
        // No more can be under way when it shows than the first wave and what was answered before, the refill included.
        #expect(Double(simulation.throttled) <= 10 + left + 3)
    }

    @Test("beside another caller that takes half of the refill, few calls are throttled")
    func shared() {
        var simulation = Simulation(Quota("test", burst: 100, refillPerSecond: 20), seed: 5, latency: 30...50)
        simulation.refill = 10
        simulation.run(calls: 1000)
        #expect(simulation.answered == 1000)
        #expect(simulation.throttled < 60)
        #expect(simulation.now < .seconds(125))
    }

    /// A caller with as many calls as it may send, and a service behind a network.
    private struct Simulation {
        var now = Duration.zero
        var server: Double
        var refill: Double
        var answered = 0
        var throttled = 0
        var random: Numbers

        private enum Event {
            case arrival
            case answer(CallOutcome)
        }

        private let burst: Double
        private var meter: QuotaMeter
        private var serverTime = Duration.zero
        private let latency: ClosedRange<Int>
        private var events: [(time: Duration, call: Int, event: Event)] = []

        init(_ quota: Quota, seed: UInt64, latency: ClosedRange<Int>) {
            burst = quota.burst
            server = quota.burst
            refill = quota.refillPerSecond
            meter = QuotaMeter(quota, at: .zero)
            random = Numbers(seed)
            self.latency = latency
        }

        /// Sends calls, and those that are throttled again, until so many are answered.
        mutating func run(calls: Int) {
            let goal = answered + calls
            while answered < goal {
                let sent = answered + events.count
                if sent < goal {
                    switch meter.readiness(at: now) {
                    case .now:
                        let call = meter.begin(at: now)
                        events.append((now + delay(), call, .arrival))
                        continue
                    case .at(let time) where events.allSatisfy({ $0.time > time }):
                        now = time
                        continue
                    case .at, .afterAnswer:
                        break
                    }
                }
                step()
            }
        }

        mutating func pass(_ duration: Duration) {
            now += duration
        }

        private mutating func step() {
            guard let index = events.indices.min(by: { events[$0].time < events[$1].time }) else { return }
            let (time, call, event) = events.remove(at: index)
            now = max(now, time)
            switch event {
            case .arrival:
                server = min(burst, server + (now - serverTime) / .seconds(1) * refill)
                serverTime = now
                let isAdmitted = server >= 1 - 1e-6
                if isAdmitted { server -= 1 }
                events.append((now + delay(), call, .answer(isAdmitted ? .answered : .throttled)))
            case .answer(let outcome):
                meter.end(call, outcome, at: now)
                if case .answered = outcome { answered += 1 } else { throttled += 1 }
            }
        }

        private mutating func delay() -> Duration {
            .milliseconds(latency.lowerBound + random.next(below: latency.count))
        }
    }

    /// Numbers that are the same for the same seed.
    struct Numbers {
        private let randomness: Randomness

        init(_ seed: UInt64) { randomness = .seeded(seed) }

        func next(below bound: Int) -> Int { Int(randomness.fraction() * Double(bound)) }
    }
}
