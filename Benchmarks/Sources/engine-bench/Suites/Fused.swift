import Functions
import Harness
import Pipeline

// No step ever makes this of the small numbers that go in, but the compiler cannot know: so nothing reaches the sink,
// and the boundary in front of it costs nothing.
private let impossible = Int.min

/// The cost of synchronous stages that share one task.
func fusedSuite() -> [Comparison] {
    [
        Comparison(
            to: "fused/loop-5",
            [plainLoop(), onePipelineStage(), pipeline(), twentyStages(), libraryMaps()] + transforms()
        ),
        Comparison(to: "fused/loop-5-inlinable", [inlinableLoop(), inlinablePipeline()]),
    ]
}

/// Stages that are values of a struct.
private func transforms() -> [Case] {
    []
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

private func onePipelineStage() -> Case {
    Case("fused/pipeline-1", operations: 5_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).map(step1).filter { $0 == impossible }.sink(SumSink()).run()
    }
}

private func pipeline() -> Case {
    Case("fused/pipeline-5", operations: 5_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .map(step1).map(step2).map(step3).map(step4).map(step5)
            .filter { $0 == impossible }
            .sink(SumSink()).run()
    }
}

private func inlinablePipeline() -> Case {
    Case("fused/pipeline-5-inlinable", operations: 5_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .map(inlinable1).map(inlinable2).map(inlinable3).map(inlinable4).map(inlinable5)
            .filter { $0 == impossible }
            .sink(SumSink()).run()
    }
}

private func twentyStages() -> Case {
    Case("fused/pipeline-20", operations: 2_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .map(step1).map(step2).map(step3).map(step4).map(step5)
            .map(step1).map(step2).map(step3).map(step4).map(step5)
            .map(step1).map(step2).map(step3).map(step4).map(step5)
            .map(step1).map(step2).map(step3).map(step4).map(step5)
            .filter { $0 == impossible }
            .sink(SumSink()).run()
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
