import Harness
import Pipeline

/// The cost of gathering elements into arrays: by their number, by their weight, whatever is ready, by a key.
func chunkSuite() -> [Comparison] {
    [
        Comparison(
            to: "chunk/loop-64",
            [
                plainLoop(),
                pipeline("count-64", .count(64)),
                pipeline("weight-64", .weight(64) { _ in 1 }),
                pipeline("ready-64", .ready(upTo: 64)),
                keyed(),
            ]
        )
    ]
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

private func pipeline(_ name: String, _ policy: ChunkPolicy<Int>) -> Case {
    Case("chunk/\(name)", operations: 2_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).chunk(policy).sink(CountSink()).run(run.options)
    }
}

/// Eight keys that take turns, so that each element's chunk is looked up.
private func keyed() -> Case {
    Case("chunk/keyed-64", operations: 2_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).chunk(.count(64), by: { $0 & 7 }).sink(CountSink()).run(
            run.options
        )
    }
}
