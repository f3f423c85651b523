import Pipeline
import PipelineTesting
import Testing

/// Broadcast, route and merge.
struct BranchingTests {
    @Test func everyBranchGetsEveryElementAndTheResultsMeet() async throws {
        let sink = ProbeSink<String>()
        let outcome = try await Pipeline(from: 0..<500)
            .broadcast([
                Branch("plain") { $0.map { "\($0)" } },
                Branch("sum") { $0.reduce(into: 0) { (sum: inout Int, next: Int) in sum += next }.map { "sum \($0)" } },
            ])
            .sink(sink)
            .run()
        let sum = 500 * 499 / 2
        #expect(sink.elements.filter { !$0.hasPrefix("sum") } == (0..<500).map { "\($0)" })
        #expect(sink.elements.filter { $0.hasPrefix("sum") } == ["sum \(sum)"])
        #expect(outcome.metrics["broadcast"]?.emitted == 500)
    }

    @Test func aSlowSinkThatDropsHoldsNobodyUp() async throws {
        let gate = Gate()
        let slow = ProbeSink<Int>(
            name: "slow",
            onEvent: { event in
                if case .wrote = event { try await gate.pass() }
            }
        )
        let fast = ProbeSink<Int>(
            name: "fast",
            onEvent: { event in
                if case .wrote(let batch) = event, batch.contains(9999) { gate.open() }
            }
        )
        let outcome = try await Pipeline(from: 0..<10_000)
            .sink(slow.delivering(Delivery(capacity: 8, overflow: .dropNewest)), fast)
            .run()
        #expect(fast.elements == Array(0..<10_000))
        let figures = outcome.metrics["slow"]
        #expect((figures?.dropped ?? 0) > 9000)
        #expect(figures?.dropped == 10_000 - slow.elements.count)
        #expect(figures?.received == 10_000)
        #expect(outcome.metrics["fast"]?.dropped == 0)
    }

    @Test func whatIsDroppedIsSeenWhileTheRunGoesOn() async throws {
        let gate = Gate()
        let monitor = RunMonitor()
        let slow = ProbeSink<Int>(name: "slow", onEvent: { if case .wrote = $0 { try await gate.pass() } })
        let fast = ProbeSink<Int>(
            name: "fast",
            onEvent: { event in
                guard case .wrote(let batch) = event, batch.contains(999) else { return }
                #expect((monitor.current?.metrics["slow"]?.dropped ?? 0) > 900)
                gate.open()
            }
        )
        let outcome = try await Pipeline(from: 0..<1000)
            .sink(slow.delivering(Delivery(capacity: 8, overflow: .dropNewest)), fast)
            .run(RunOptions(monitor: monitor))
        #expect(outcome.metrics["slow"]?.dropped == 1000 - slow.elements.count)
    }

    @Test func whatASinksFailureDiscardsIsInTheFiguresOfEverySink() async {
        let good = ProbeSink<Int>(name: "good")
        let bad = ProbeSink<Int>(name: "bad", onEvent: { if case .wrote = $0 { throw Broken() } })
        let outcome = await Pipeline(from: 0..<1000)
            .map(width: .ordered(4)) { $0 }
            .sink(good, bad)
            .attempt()
        #expect(outcome.metrics["good"]?.received == outcome.metrics["map"]?.emitted)
        #expect(outcome.metrics["bad"]?.received == outcome.metrics["map"]?.emitted)
    }

    @Test func aSlowBranchThatDropsHoldsNobodyUp() async throws {
        let gate = Gate()
        let fast = ProbeSink<Int>(
            name: "fast",
            onEvent: { event in
                if case .wrote(let batch) = event, batch.contains(9999) { gate.open() }
            }
        )
        let slow = ProbeSink<Int>(name: "slow")
        let outcome = try await Pipeline(from: 0..<10_000)
            .broadcast([
                Branch("slow", delivery: Delivery(capacity: 8, overflow: .dropOldest)) { beginning in
                    beginning.through("gated") { (number: Int, outlet: Outlet<Int>) in
                        try await gate.pass()
                        try await outlet.send(number)
                    }.sink(slow)
                },
                Branch("fast") { $0.sink(fast) },
            ])
            .run()
        #expect(fast.elements.count == 10_000)
        #expect(slow.elements.last == 9999, "what is kept is the latest")
        #expect(outcome.metrics["gated"]?.received == 10_000)
        #expect(outcome.metrics["gated"]?.dropped == 10_000 - slow.elements.count)
    }

    @Test func aPartitionLeadsEachElementToOneOfTwoBranches() async throws {
        let sink = ProbeSink<String>()
        let outcome = try await Pipeline(from: 0..<100)
            .partition(
                by: { $0.isMultiple(of: 4) },
                Branch("fourth") { $0.map { "fourth \($0)" } },
                rest: Branch("other") { $0.map { "other \($0)" } }
            )
            .sink(sink)
            .run()
        let expected = (0..<100).map { $0.isMultiple(of: 4) ? "fourth \($0)" : "other \($0)" }
        #expect(sink.elements.sorted() == expected.sorted())
        #expect(outcome.metrics["partition"]?.emitted == 100)
    }

    @Test func theBranchesOfAPartitionMayEndInSinks() async throws {
        let (small, large) = (ProbeSink<Int>(name: "small"), ProbeSink<Int>(name: "large"))
        try await Pipeline(from: 0..<10)
            .partition(by: { $0 < 3 }, Branch("small") { $0.sink(small) }, rest: Branch("large") { $0.sink(large) })
            .run()
        #expect(small.elements == [0, 1, 2])
        #expect(large.elements == Array(3..<10))
    }

    @Test(arguments: [false, true]) func aBranchThatMergesWithAnotherSourceIsDrawnFromItsBeginning(isFirst: Bool) {
        let graph = Pipeline(from: [1], name: "orders")
            .broadcast([
                Branch("merging") { beginning in
                    let other = Pipeline(from: [2], name: "other").erased()
                    let merged = isFirst ? beginning.erased().merge(with: other) : other.merge(with: beginning.erased())
                    return merged.sink(ProbeSink(name: "sink"))
                }
            ])
            .graph
        let edges = graph.edges.map { "\(graph.nodes[$0.from].name) → \(graph.nodes[$0.to].name)" }
        #expect(edges.sorted() == ["broadcast → merge", "merge → sink", "orders → broadcast", "other → merge"])
    }

    @Test func aBranchThatEndsEarlyIsLeftOut() async throws {
        let all = ProbeSink<Int>(name: "all")
        let few = ProbeSink<Int>(name: "few")
        let outcome = try await Pipeline(from: 0..<1000)
            .broadcast([Branch("few") { $0.take(first: 3).sink(few) }, Branch("all") { $0.sink(all) }])
            .run()
        #expect(outcome.ending.isFinished)
        #expect(few.elements == [0, 1, 2])
        #expect(all.elements == Array(0..<1000))
    }

    @Test func whenEveryBranchHasEndedTheSourceIsStopped() async throws {
        let sink = ProbeSink<Int>()
        let outcome = try await Pipeline(from: 0...)
            .broadcast([Branch("a") { $0.take(first: 3) }, Branch("b") { $0.take(first: 5) }])
            .sink(sink)
            .run()
        #expect(outcome.ending.isFinished)
        #expect(sink.elements.sorted() == [0, 0, 1, 1, 2, 2, 3, 4])
    }

    @Test func anElementGoesToTheFirstRouteThatTakesIt() async throws {
        let sink = ProbeSink<String>()
        let outcome = try await Pipeline(from: 1...12)
            .route([
                .when({ $0.isMultiple(of: 4) }, Branch("four") { $0.map { "four \($0)" } }),
                .when({ $0.isMultiple(of: 2) }, Branch("two") { $0.map { "two \($0)" } }),
            ])
            .sink(sink)
            .run()
        #expect(sink.elements.filter { $0.hasPrefix("four") } == ["four 4", "four 8", "four 12"])
        #expect(sink.elements.filter { $0.hasPrefix("two") } == ["two 2", "two 6", "two 10"])
        #expect(outcome.metrics["route"]?.received == 12)
        #expect(outcome.metrics["route"]?.emitted == 6, "what no route takes is left out")
    }

    @Test func aConditionThatThrowsFailsTheRun() async {
        let pipeline = Pipeline(from: 0..<10)
            .route([Route.when({ _ in throw Broken() }, Branch<Int, Int>("a") { $0.map { $0 } })])
            .sink(ProbeSink())
        let leftovers = await Leftovers.after {
            await #expect(throws: Broken.self) { try await pipeline.run() }
        }
        #expect(leftovers == .none)
    }

    @Test func withoutBranchesThereIsNothingToRun() async {
        let broadcast = Pipeline(from: [1]).broadcast([Branch<Int, Int>]()).sink(ProbeSink())
        await #expect(throws: PipelineError.noBranches(stage: "broadcast")) { try await broadcast.run() }
        let merge = Pipeline(merging: [Pipeline<AnyFlow<Int>>]()).sink(ProbeSink())
        await #expect(throws: PipelineError.noBranches(stage: "merge")) { try await merge.run() }
    }

    @Test func aMergeKeepsTheOrderOfEachInput() async throws {
        let sink = ProbeSink<Int>()
        let inputs = (0..<5).map { input in Pipeline(from: (0..<200).map { $0 * 5 + input }) }
        let outcome = try await Pipeline(merging: inputs).sink(sink).run()
        for input in 0..<5 {
            #expect(sink.elements.filter { $0 % 5 == input } == (0..<200).map { $0 * 5 + input })
        }
        #expect(outcome.metrics["merge"]?.received == 1000)
    }

    @Test func aFailureOfOneInputEndsTheOthers() async {
        let sink = ProbeSink<Int>()
        let endless = Pipeline(from: 0...)
        let failing = Pipeline(from: 0..<10).map { number -> Int in
            if number == 5 { throw Broken() }
            return number
        }
        let leftovers = await Leftovers.after {
            await #expect(throws: Broken.self) { try await endless.merge(with: failing).sink(sink).run() }
        }
        #expect(leftovers == .none)
        #expect(sink.outcomes.map(\.ending.isFailure) == [true])
    }
}
