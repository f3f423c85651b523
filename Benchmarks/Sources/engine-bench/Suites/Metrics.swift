import Functions
import Harness
import Pipeline

/// What the engine and its figures add to stages that work for a microsecond.
func metricsSuite() -> [Comparison] {
    let iterations = spinIterations(for: .microseconds(1))
    return [
        Comparison(
            to: "metrics/loop",
            [plainLoop(iterations), map(iterations), stage("serial", .serial, iterations)]
        ),
        Comparison(
            to: "metrics/two-loops",
            [twoLoops(iterations), stage("unordered-2", .unordered(2), iterations)]
        ),
    ]
}

private func plainLoop(_ iterations: Int) -> Case {
    Case("metrics/loop", operations: 200_000) { run in
        var sum = 0
        for x in 0..<run.operations { sum &+= spin(iterations, x) }
        BlackHole.take(sum)
    }
}

private func twoLoops(_ iterations: Int) -> Case {
    Case("metrics/two-loops", operations: 200_000) { run in
        await withDiscardingTaskGroup { group in
            for start in 0..<2 {
                group.addTask {
                    var sum = 0
                    for x in stride(from: start, to: run.operations, by: 2) { sum &+= spin(iterations, x) }
                    BlackHole.take(sum)
                }
            }
        }
    }
}

private func map(_ iterations: Int) -> Case {
    Case("metrics/map", operations: 200_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).map { spin(iterations, $0) }.sink(SumSink()).run()
    }
}

private func stage(_ name: String, _ width: Width<Int>, _ iterations: Int) -> Case {
    Case("metrics/\(name)", operations: 200_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .through("body", width: width) { (x: Int, outlet: Outlet<Int>) in
                try await outlet.send(spin(iterations, x))
            }
            .sink(SumSink()).run()
    }
}
