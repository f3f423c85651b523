import Pipeline
import Support

/// Three sinks get the same numbers, and one of them is slow.
///
/// It drops what it has no room for, so nobody waits for it.
func broadcast() async throws {
    let numbers = 1...50_000
    let (total, archive, dashboard) = (Received(), Received(), Received())
    // What the run would take if everybody waited for the dashboard, which shows 64 numbers at a time.
    let pause = Duration.milliseconds(20)
    let ifItWaited = pause * (numbers.count / 64)

    let outcome = try await Pipeline(from: numbers, name: "numbers")
        .sink(
            // It gets every number: the others wait when its queue of 64 is full.
            ClosureSink("total") { await total.add($0) },
            // It gets every number too, and may fall 10,000 behind before the others wait.
            ClosureSink("archive") { await archive.add($0) }.delivering(.buffer(10_000)),
            // It gets what its queue has room for.
            ClosureSink("dashboard") { batch in
                await dashboard.add(batch)
                try await Task.sleep(for: pause)
            }.delivering(.drop)
        )
        .run()

    for sink in outcome.metrics.stages.dropFirst() {
        print("\(sink.name): \(sink.received - sink.dropped) written, \(sink.dropped) dropped")
    }
    let gaps = await dashboard.gaps(in: numbers)
    print("The dashboard missed", gaps.prefix(3).map { "\($0.lowerBound) to \($0.upperBound)" }.joined(separator: ", "))
    print("The run took \(outcome.metrics.duration); waiting for the dashboard it would have taken \(ifItWaited).\n")

    let dropped = outcome.metrics["dashboard"]?.dropped ?? 0
    check(await total.numbers == Array(numbers), "the sink that is waited for gets everything")
    check(await archive.numbers == Array(numbers), "the sink with the buffer gets everything")
    check(dropped > 0 && dropped == gaps.reduce(0) { $0 + $1.count }, "what the dashboard missed is counted as dropped")
    check(outcome.metrics.duration < ifItWaited / 2, "nobody waits for the dashboard")
}
