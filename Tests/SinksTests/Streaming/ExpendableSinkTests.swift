import Pipeline
import Sinks
import Testing

struct ExpendableSinkTests {
    private struct Full: Error, Equatable {}

    /// A sink that has room for so many elements.
    private struct Small: Sink {
        let room: Int
        let closed: Count

        struct Writer: SinkWriter {
            var room: Int
            let closed: Count

            mutating func write(_ batch: [Int]) async throws {
                room -= batch.count
                if room < 0 { throw Full() }
            }

            mutating func close(_ outcome: Outcome) async throws {
                closed.add(1)
                if room < 0 { throw Full() }
            }
        }

        func open() async throws -> Writer { Writer(room: room, closed: closed) }
    }

    @Test func theRunGoesOnWithoutIt() async throws {
        let (errors, closed, sum) = (Count(), Count(), Count())
        let small = Small(room: 10, closed: closed).expendable { error in
            if error is Full { errors.add(1) }
        }
        let outcome = try await Pipeline(from: 1...1000)
            .sink(small, ClosureSink("sum") { batch in sum.add(batch.reduce(0, +)) })
            .run()
        #expect(outcome.ending.isFinished)
        #expect(sum.value == 500_500)
        #expect(errors.value == 1)
        #expect(closed.value == 1)
    }

    @Test func withoutItTheRunFails() async throws {
        let pipeline = Pipeline(from: 1...1000).sink(Small(room: 10, closed: Count()))
        await #expect(throws: Full.self) { _ = try await pipeline.run() }
    }

    @Test func whatDoesNotFailIsWrittenWhole() async throws {
        try await TemporaryFolder.with { folder in
            let sink = NDJSONSink<Int>(to: .file(folder.path("out")))
            #expect(sink.expendable { _ in }.name == "ndjson")
            try await sink.expendable { _ in Issue.record("it failed") }.run([[1], [2]])
            #expect(folder.text("out") == "1\n2\n")
        }
    }

    @Test func aCancellationIsNoFaultOfTheSink() async throws {
        let sink = ClosureSink<Int>("cancelled") { _ in throw CancellationError() }
        let expendable = sink.expendable { _ in Issue.record("it was given up") }
        await #expect(throws: CancellationError.self) { try await expendable.run([[1]]) }
    }

    @Test func whatCannotBeOpenedIsGivenUp() async throws {
        let (errors, sum) = (Count(), Count())
        let sink = NDJSONSink<Int>(to: .file("/none/such/out")).expendable { error in
            if error is DestinationError { errors.add(1) }
        }
        let outcome = try await Pipeline(from: 1...3)
            .sink(sink, ClosureSink("sum") { batch in sum.add(batch.reduce(0, +)) })
            .run()
        #expect(outcome.ending.isFinished)
        #expect(sum.value == 6)
        #expect(errors.value == 1)
    }
}
