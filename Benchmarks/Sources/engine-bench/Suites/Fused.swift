import Functions
import Harness
import Pipeline

/// The cost of synchronous stages that share one task.
func fusedSuite() -> [Comparison] {
    [
        Comparison(
            to: "fused/loop-5",
            [plainLoop(), transforms(), closures(1), closures(5), closures(20), libraryMaps()]
        ),
        Comparison(to: "fused/loop-5-inlinable", [inlinableLoop(), inlinableTransforms(), inlinableClosures()]),
    ]
}

/// Five stages that are values of a struct; the last leaves every element out.
private func transforms() -> Case {
    Case("fused/transforms-5", operations: 5_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .transform(Call1()).transform(Call2()).transform(Call3()).transform(Call4()).transform(Call5())
            .sink(SumSink()).run(run.options)
    }
}

private func inlinableTransforms() -> Case {
    Case("fused/transforms-5-inlinable", operations: 5_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .transform(Inline1()).transform(Inline2()).transform(Inline3()).transform(Inline4()).transform(Inline5())
            .sink(SumSink()).run(run.options)
    }
}

private func plainLoop() -> Case {
    Case("fused/loop-5", operations: 5_000_000) { run in
        var sum = 0
        for x in 0..<run.operations {
            let result = step5(step4(step3(step2(step1(x)))))
            if result == impossible { sum &+= result }
        }
        BlackHole.take(sum)
    }
}

private func inlinableLoop() -> Case {
    Case("fused/loop-5-inlinable", operations: 5_000_000) { run in
        var sum = 0
        for x in 0..<run.operations {
            let result = inlinable5(inlinable4(inlinable3(inlinable2(inlinable1(x)))))
            if result == impossible { sum &+= result }
        }
        BlackHole.take(sum)
    }
}

/// Stages that are closures; a filter behind them leaves every element out.
private func closures(_ stages: Int) -> Case {
    Case("fused/closures-\(stages)", operations: 2_000_000) { run in
        let numbers = Pipeline(from: 0..<run.operations)
        switch stages {
        case 1: _ = try await numbers.map(step1).filter { $0 == impossible }.sink(SumSink()).run(run.options)
        case 5:
            _ = try await numbers.map(step1).map(step2).map(step3).map(step4).map(step5)
                .filter { $0 == impossible }
                .sink(SumSink()).run(run.options)
        default:
            _ =
                try await numbers
                .map(step1).map(step2).map(step3).map(step4).map(step5)
                .map(step1).map(step2).map(step3).map(step4).map(step5)
                .map(step1).map(step2).map(step3).map(step4).map(step5)
                .map(step1).map(step2).map(step3).map(step4).map(step5)
                .filter { $0 == impossible }
                .sink(SumSink()).run(run.options)
        }
    }
}

private func inlinableClosures() -> Case {
    Case("fused/closures-5-inlinable", operations: 2_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .map(inlinable1).map(inlinable2).map(inlinable3).map(inlinable4).map(inlinable5)
            .filter { $0 == impossible }
            .sink(SumSink()).run(run.options)
    }
}

private func libraryMaps() -> Case {
    Case("fused/asyncsequence-map-5", operations: 200_000) { run in
        let results = SynchronousCounter(end: run.operations)
            .map { step1($0) }.map { step2($0) }.map { step3($0) }.map { step4($0) }.map { step5($0) }
        var sum = 0
        for await result in results where result == impossible { sum &+= result }
        BlackHole.take(sum)
    }
}
