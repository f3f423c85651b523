import Harness
import Pipeline

/// The cost of several sources whose elements meet, and of a door that no type passes.
func mergeSuite() -> [Comparison] {
    [
        Comparison(to: "merge/asyncstream-10", [stream(producers: 10)] + [1, 2, 10].map(merge) + [erasedMerge()]),
        Comparison(to: "erased/none", [visible(), erased()]),
    ]
}

/// Two sources whose types were erased before, as those of different types are.
private func erasedMerge() -> Case {
    Case("merge/erased-2", operations: 1_000_000) { run in
        let half = run.operations / 2
        let sources = (0..<2).map { Pipeline(from: $0 * half..<($0 + 1) * half).erased() }
        _ = try await Pipeline(merging: sources).sink(SumSink()).run()
    }
}

private func visible() -> Case {
    Case("erased/none", operations: 5_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).sink(SumSink()).run()
    }
}

private func erased() -> Case {
    Case("erased/once", operations: 5_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).erased().sink(SumSink()).run()
    }
}

private func merge(_ sources: Int) -> Case {
    Case("merge/\(sources)", operations: 1_000_000) { run in
        let share = run.operations / sources
        _ = try await Pipeline(merging: (0..<sources).map { Pipeline(from: $0 * share..<($0 + 1) * share) })
            .sink(SumSink()).run()
    }
}

/// The pattern that one writes by hand: tasks that all yield to one stream.
private func stream(producers: Int) -> Case {
    Case("merge/asyncstream-\(producers)", operations: 200_000) { run in
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
        let share = run.operations / producers
        await withDiscardingTaskGroup { group in
            group.addTask {
                await withDiscardingTaskGroup { group in
                    for producer in 0..<producers {
                        group.addTask {
                            for x in producer * share..<(producer + 1) * share { continuation.yield(x) }
                        }
                    }
                }
                continuation.finish()
            }
            group.addTask {
                var sum = 0
                for await x in stream { sum &+= x }
                BlackHole.take(sum)
            }
        }
    }
}
