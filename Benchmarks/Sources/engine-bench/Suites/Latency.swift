import Harness
import Pipeline

/// How long a lone element takes to the other side and its acknowledgement back.
///
/// A round trip is two hand-overs in both cases: one task resumes the other and waits, the other resumes it in turn.
func latencySuite() -> [Comparison] {
    [Comparison(to: "latency/continuations", unit: "round trip", [continuations(), loneElement()])]
}

private func continuations() -> Case {
    Case("latency/continuations", operations: 100_000) { run in
        let ping = Handover()
        let pong = Handover()
        await withDiscardingTaskGroup { group in
            group.addTask {
                for _ in 0..<run.operations {
                    ping.signal()
                    await pong.wait()
                }
            }
            group.addTask {
                for _ in 0..<run.operations {
                    await ping.wait()
                    pong.signal()
                }
            }
        }
    }
}

private func loneElement() -> Case {
    Case("latency/pipeline", operations: 100_000) { run in
        let pong = Handover()
        let source = LoneElements(count: run.operations, acknowledgement: pong)
        _ = try await Pipeline(from: source).sink(Acknowledge(acknowledgement: pong)).run()
    }
}

/// Sends the next element when the one before has arrived.
private struct LoneElements: Source {
    let count: Int
    let acknowledgement: Handover

    func produce(into outlet: Outlet<Int>) async throws {
        for x in 0..<count {
            try await outlet.send(x)
            await acknowledgement.wait()
        }
    }
}

private struct Acknowledge: Sink, SinkWriter {
    let acknowledgement: Handover

    func write(_ batch: [Int]) {
        BlackHole.take(batch.count)
        acknowledgement.signal()
    }
}
