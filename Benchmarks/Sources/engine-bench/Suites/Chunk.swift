import Harness
import Pipeline

/// The cost of gathering elements into arrays.
func chunkSuite() -> [Comparison] {
    [Comparison(to: "chunk/loop-64", [plainLoop(), pipeline()])]
}

private func plainLoop() -> Case {
    Case("chunk/loop-64", operations: 2_000_000) { run in
        var count = 0
        var chunk: [Int] = []
        for x in 0..<run.operations {
            chunk.append(x)
            if chunk.count == 64 {
                count += consume(chunk)
                chunk = []
            }
        }
        BlackHole.take(count + consume(chunk))
    }
}

// Not inlined, so that the array is really made: in the pipeline it leaves the task.
@inline(never)
private func consume(_ chunk: [Int]) -> Int { chunk.count }

private func pipeline() -> Case {
    Case("chunk/count-64", operations: 2_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).chunk(.count(64)).sink(CountSink()).run()
    }
}
