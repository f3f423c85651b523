import Functions
import Harness
import Pipeline

/// The memory that a long run takes.
func memorySuite() -> [Comparison] {
    [Comparison(to: "memory/six-stages", [sixStages(), fusedStages()])]
}

private func sixStages() -> Case {
    Case("memory/six-stages", operations: 10_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .map(step1)
            .filter { $0 % 10 != 0 }
            .map(step2)
            .chunk(.count(100))
            .through("pass", width: .unordered(4)) { (chunk: [Int], outlet: Outlet<[Int]>) in
                try await outlet.send(chunk)
            }
            .map { $0.count }
            .sink(SamplingSink(resident: run.resident)).run()
    }
}

private func fusedStages() -> Case {
    Case("memory/fused-stages", operations: 5_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .transform(Call1()).map(step2).filter { $0 != 7 }.tap { _ in }.compactMap(step4).transform(Call5())
            .sink(SumSink()).run()
    }
}

/// Adds up what it is given, and looks at the memory in use every so often.
private struct SamplingSink: Sink, SinkWriter {
    let resident: ResidentPeak
    private var sum = 0
    private var batches = 0

    init(resident: ResidentPeak) {
        self.resident = resident
    }

    mutating func write(_ batch: [Int]) {
        for element in batch { sum &+= element }
        batches += 1
        if batches.isMultiple(of: 256) { resident.sample() }
    }

    mutating func close(_ outcome: Outcome) {
        resident.sample()
        BlackHole.take(sum)
    }
}
