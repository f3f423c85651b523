import Harness
import Pipeline

/// The cost of the step from one task to another.
func boundarySuite() -> [Comparison] {
    var cases = [noBoundary(), oneBoundary(), threeBoundaries(), tenBoundaries(), foreignSequence(), stream()]
    var missing: [MissingPeer] = []
    let channel = "boundary/go-channel-64"
    do {
        let peer = try GoPeer()
        cases.append(Case(channel, operations: 2_000_000, observedBy: { try peer.measure($0) }).asPeer())
    } catch {
        missing.append(MissingPeer(channel, reason: "\(error)"))
    }
    return [Comparison(to: "boundary/pipeline-1", cases, missing: missing)] + latencySuite()
}

/// Nothing but the sum leaves the source's task.
private func noBoundary() -> Case {
    Case("boundary/pipeline-0", operations: 2_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).reduce(into: 0) { $0 &+= $1 }.sink(SumSink()).run(run.options)
    }
}

private func oneBoundary() -> Case {
    Case("boundary/pipeline-1", operations: 2_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).sink(SumSink()).run(run.options)
    }
}

private func threeBoundaries() -> Case {
    Case("boundary/pipeline-3", operations: 1_000_000) { run in
        _ = try await Pipeline(from: 0..<run.operations).buffer(64).buffer(64).sink(SumSink()).run(run.options)
    }
}

private func tenBoundaries() -> Case {
    Case("boundary/pipeline-10", operations: 500_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .buffer(64).buffer(64).buffer(64).buffer(64).buffer(64).buffer(64).buffer(64).buffer(64).buffer(64)
            .sink(SumSink()).run(run.options)
    }
}

private func foreignSequence() -> Case {
    Case("boundary/pipeline-asyncsequence", operations: 200_000) { run in
        _ = try await Pipeline(from: AsynchronousCounter(end: run.operations)).sink(SumSink()).run(run.options)
    }
}

private func stream() -> Case {
    Case("boundary/asyncstream", operations: 200_000) { run in
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
        await withDiscardingTaskGroup { group in
            group.addTask {
                for x in 0..<run.operations { continuation.yield(x) }
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
