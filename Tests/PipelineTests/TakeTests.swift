import Pipeline
import PipelineTesting
import Testing

struct TakeTests {
    // A single worker drives the operators behind it by itself, so that nobody else notices that they want no more.
    @Test(arguments: [Width<Int>.serial, .ordered(1), .unordered(1), .keyed(1, by: { $0 }), .unordered(4)])
    func stopsTheStageBeforeItAtAnyWidth(width: Width<Int>) async throws {
        let sink = ProbeSink<Int>()
        let leftovers = try await Leftovers.after {
            let outcome = try await Pipeline(from: 0..<10_000)
                .through("pass on", width: width, capacity: 2) { (number: Int, outlet: Outlet<Int>) in
                    try await outlet.send(number)
                }
                .take(first: 5)
                .sink(sink)
                .run()
            #expect(outcome.ending.isFinished)
            #expect((outcome.metrics["source"]?.emitted ?? 0) < 10_000)
        }
        #expect(sink.elements.count == 5)
        #expect(leftovers == .none)
    }
}
