import Pipeline
import PipelineTesting
import Testing

/// Queues that drop: which elements get through depends on chance, that each is accounted for does not.
struct DroppingTests {
    @Test func whatIsDroppedIsCountedAndTheRestKeepsItsOrder() async {
        await Property.holds(500, base: 7) { seed in
            let line = DroppingLine(seed: seed)
            return (line.description, await Watchdog.shared.watch("seed \(seed)\n\(line)") { await line.problems() })
        }
    }
}

/// A line with a queue that drops in the middle, in front of a branch, and in front of a sink.
private struct DroppingLine: CustomStringConvertible {
    var count: Int
    var width: Width<Int>
    var overflow: Overflow
    var capacities: [Int]
    var metering: Metering
    var cancelsAfter: Int?

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        count = random.number(0...300)
        width = random.once(in: 2) ? .serial : .ordered(random.number(1...4))
        overflow = random.once(in: 2) ? .dropNewest : .dropOldest
        capacities = (0..<4).map { _ in random.number(1...20) }
        metering = random.once(in: 2) ? .full : .counts
        cancelsAfter = random.once(in: 4) ? random.number(1...300) : nil
    }

    var description: String {
        "\(count) elements, \(width), \(overflow), capacities \(capacities), cancelled after \(cancelsAfter ?? -1)"
    }

    func problems() async -> [String] {
        let trigger = Trigger(after: cancelsAfter)
        let sinks = ["branch", "patient", "hasty"].map { name in
            ProbeSink<Int>(name: name) { event in
                guard case .wrote(let batch) = event else { return }
                trigger.tick()
                if batch.count % 2 == 0 { await Task.yield() }
            }
        }
        let pipeline = runnable(sinks, trigger)
        let start = Gate()
        let task = Task {
            try? await start.pass()
            return await pipeline.attempt(RunOptions(metering: metering))
        }
        trigger.arm { task.cancel() }
        start.open()
        let outcome = await task.value
        return problems(outcome, sinks)
    }

    private func runnable(_ sinks: [ProbeSink<Int>], _ trigger: Trigger) -> RunnablePipeline {
        let delivery = Delivery(capacity: capacities[1], overflow: overflow)
        let toSinks = [capacities[2], capacities[3]]
        return Pipeline(from: 0..<count)
            .through("before", width: width) { (number: Int, outlet: Outlet<Int>) in
                trigger.tick()
                if number % 3 == 0 { await Task.yield() }
                try await outlet.send(number)
            }
            .buffer(capacities[0], overflow: overflow)
            .through("after") { (number: Int, outlet: Outlet<Int>) in
                if number % 2 == 0 { await Task.yield() }
                try await outlet.send(number)
            }
            .broadcast([
                Branch("all") { beginning in
                    beginning.sink(
                        sinks[1].delivering(.buffer(toSinks[0])),
                        sinks[2].delivering(Delivery(capacity: toSinks[1], overflow: .dropNewest))
                    )
                },
                Branch("some", delivery: delivery) { beginning in
                    beginning.map(name: "mapped") { $0 }.sink(sinks[0])
                },
            ])
    }

    private func problems(_ outcome: Outcome, _ sinks: [ProbeSink<Int>]) -> [String] {
        var problems: [String] = []
        func expect(_ isRight: Bool, _ what: String) { if !isRight { problems.append(what) } }
        func figures(_ name: String) -> StageMetrics { outcome.metrics[name] ?? StageMetrics(name: name, width: 1) }
        let isFinished = outcome.ending.isFinished
        for sink in sinks {
            let elements = sink.elements
            expect(zip(elements, elements.dropFirst()).allSatisfy { $0 < $1 }, "\(sink.name) is out of order")
            expect(!isFinished || elements.count == figures(sink.name).finished, "\(sink.name) got \(elements.count)")
        }
        for name in ["buffer", "mapped", "hasty", "patient", "branch"] {
            let figures = figures(name)
            expect(figures.finished >= 0, "\(name): \(figures.summary)")
            expect(!isFinished || figures.unfinished == 0, "\(name): \(figures.summary)")
        }
        expect(figures("buffer").received == figures("before").emitted, "buffer: \(figures("buffer").summary)")
        expect(figures("buffer").emitted == figures("buffer").finished, "buffer: \(figures("buffer").summary)")
        expect(figures("after").received == figures("buffer").emitted, "after: \(figures("after").summary)")
        expect(figures("mapped").emitted == figures("mapped").finished, "mapped: \(figures("mapped").summary)")
        expect(figures("patient").dropped == 0, "patient: \(figures("patient").summary)")
        for name in ["mapped", "patient", "hasty"] where isFinished {
            expect(figures(name).received == figures("broadcast").emitted, "\(name): \(figures(name).summary)")
        }
        if isFinished, count > 0 {
            expect(sinks[1].elements.count == figures("after").emitted, "patient lost something")
            let kept = overflow == .dropNewest ? 0 : count - 1
            expect(sinks[1].elements.contains(kept), "\(kept) was dropped")
        }
        return problems
    }
}
