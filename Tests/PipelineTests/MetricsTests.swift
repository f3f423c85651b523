import Pipeline
import PipelineTesting
import Testing

struct MetricsTests {
    @Test func theClockThatWasGivenMeasures() async throws {
        let clock = ManualClock()
        let pipeline = Pipeline(from: 0..<3)
            .through("two seconds") { (number: Int, outlet: Outlet<Int>) in
                clock.advance(by: .seconds(2))
                try await outlet.send(number)
            }
            .sink(ProbeSink())
        let outcome = try await pipeline.run(RunOptions(clock: clock))
        #expect(outcome.metrics.duration == .seconds(6))
        let stage = try #require(outcome.metrics.stages.first { $0.name == "two seconds" })
        #expect(stage.busy == .seconds(6))
        #expect(stage.latency.count == 3)
        #expect(outcome.metrics.bottleneck?.name == "two seconds")
    }

    @Test func theBottleneckIsTheStageWithTheLargestShareOfBusyTime() {
        var wide = StageMetrics(name: "wide", width: 10)
        wide.busy = .seconds(20)
        var narrow = StageMetrics(name: "narrow", width: 1)
        narrow.busy = .seconds(5)
        #expect(Metrics(stages: [wide, narrow], duration: .seconds(10)).bottleneck?.name == "narrow")
        #expect(Metrics(stages: [], duration: .seconds(1)).bottleneck == nil)
        #expect(Metrics(stages: [StageMetrics(name: "idle", width: 1)], duration: .seconds(1)).bottleneck == nil)
        var dropping = StageMetrics(name: "dropping", width: 1)
        dropping.busy = .seconds(1)
        dropping.isWaitedFor = false
        #expect(Metrics(stages: [dropping], duration: .seconds(1)).bottleneck == nil)
    }

    @Test func aFailureIsCounted() async {
        let sink = ProbeSink<Int>()
        let pipeline = Pipeline(from: [1, 2])
            .through("fail") { (_: Int, _: Outlet<Int>) in throw Broken() }
            .sink(sink)
        await #expect(throws: Broken.self) { try await pipeline.run() }
        #expect(sink.outcomes.first?.metrics.stages.map(\.failed) == [0, 1, 0])
    }

    @Test func runsSideBySideAddUpStageByStage() {
        func stage(_ name: String, received: Int, busy: Duration) -> StageMetrics {
            var stage = StageMetrics(name: name, width: 4)
            stage.received = received
            stage.busy = busy
            stage.chunks = [.full: received]
            stage.latency.record(busy)
            return stage
        }
        var metrics = Metrics(
            stages: [stage("a", received: 1, busy: .seconds(1)), stage("sink", received: 2, busy: .zero)],
            duration: .seconds(3)
        )
        metrics.merge(
            Metrics(
                stages: [
                    stage("a", received: 10, busy: .seconds(2)), stage("sink", received: 20, busy: .zero),
                    stage("sink", received: 30, busy: .zero),
                ],
                duration: .seconds(2)
            )
        )
        #expect(metrics.stages.map(\.name) == ["a", "sink", "sink"])
        #expect(metrics.stages.map(\.received) == [11, 22, 30])
        #expect(metrics.stages.map(\.width) == [8, 8, 4])
        #expect(metrics.stages.map(\.latency.count) == [2, 2, 1])
        #expect(metrics.stages[0].chunks == [.full: 11])
        #expect(metrics.duration == .seconds(3))
        // Eight workers for three seconds, of which three were busy.
        #expect(metrics.utilization(of: metrics.stages[0]) == 3.0 / 24)
    }
}
