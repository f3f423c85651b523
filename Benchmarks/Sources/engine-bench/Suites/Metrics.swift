import Functions
import Harness
import Pipeline

/// What figures add to stages that work for a microsecond, and what the engine does beside plain loops.
func metricsSuite() -> [Comparison] {
    let iterations = spinIterations(for: .microseconds(1))
    return [
        Comparison(
            to: "metrics/map-counts",
            [map(.counts, iterations), map(.full, iterations), plainLoop(iterations)]
        ),
        Comparison(
            to: "metrics/serial-counts",
            [stage("serial", .serial, .counts, iterations), stage("serial", .serial, .full, iterations)]
        ),
        Comparison(
            to: "metrics/unordered-2-counts",
            [
                stage("unordered-2", .unordered(2), .counts, iterations),
                stage("unordered-2", .unordered(2), .full, iterations),
                twoLoops("metrics/two-loops", operations: 200_000, iterations),
            ]
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

private func map(_ metering: Metering, _ iterations: Int) -> Case {
    Case("metrics/map" + suffix(metering), operations: 200_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).map { spin(iterations, $0) }.sink(SumSink())
            .run(RunOptions(metering: metering))
    }
}

private func stage(_ name: String, _ width: Width<Int>, _ metering: Metering, _ iterations: Int) -> Case {
    Case("metrics/" + name + suffix(metering), operations: 200_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .through("body", width: width) { (x: Int, outlet: Outlet<Int>) in
                try await outlet.send(spin(iterations, x))
            }
            .sink(SumSink()).run(RunOptions(metering: metering))
    }
}

private func suffix(_ metering: Metering) -> String { metering == .full ? "-full" : "-counts" }
