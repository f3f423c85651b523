import Harness
import Pipeline

/// The cost of several sinks that each get every element.
func fanoutSuite() -> [Comparison] {
    [
        Comparison(
            to: "fanout/1",
            [
                fanout(to: 1, operations: 1_000_000),
                fanout(to: 10, operations: 200_000),
                fanout(to: 100, operations: 20_000),
            ]
        )
    ]
}

private func fanout(to sinks: Int, operations: Int) -> Case {
    Case("fanout/\(sinks)", operations: operations) { run in
        let sinks = [any Sink<Int>](repeating: SumSink(), count: sinks)
        _ = try await Pipeline(from: 0..<run.operations).sink(sinks).run()
    }
}
