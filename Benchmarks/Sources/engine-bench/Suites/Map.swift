import Functions
import Harness
import Pipeline

private let widths = [1, 8, 64, 512]

/// The cost of working on several elements at once, in and out of order, with bodies of nothing, 1 µs and 1 ms.
func mapSuite() -> [Comparison] {
    let iterations = spinIterations(for: .microseconds(1))
    return [
        Comparison(
            to: "map/taskgroup-64",
            widths.map(slidingWindow)
                + widths.flatMap { width in
                    pipelines(width, operations: 200_000) { (x: Int, outlet: Outlet<Int>) in
                        try await outlet.send(x &+ 1)
                    }
                }
        ),
        Comparison(
            to: "map/1us-two-loops",
            [twoLoops("map/1us-two-loops", operations: 50_000, iterations)]
                + widths.flatMap { width in
                    pipelines(width, named: "1us-", operations: 50_000) { (x: Int, outlet: Outlet<Int>) in
                        try await outlet.send(spin(iterations, x))
                    }
                }
        ),
    ]
        + widths.map { width in
            Comparison(
                to: "map/sleep-1ms-tasks-\(width)",
                [sleepingTasks(width)]
                    + pipelines(width, named: "sleep-1ms-", operations: sleeps(width)) {
                        (x: Int, outlet: Outlet<Int>) in
                        try await Task.sleep(for: .milliseconds(1))
                        try await outlet.send(x &+ 1)
                    }
            )
        }
}

/// One stage of that width, out of order and in order.
private func pipelines(
    _ width: Int,
    named prefix: String = "",
    operations: Int,
    body: @escaping @Sendable (Int, Outlet<Int>) async throws -> Void
) -> [Case] {
    let orders: [(name: String, width: Width<Int>)] = [("unordered", .unordered(width)), ("ordered", .ordered(width))]
    return orders.map { order in
        Case("map/\(prefix)\(order.name)-\(width)", operations: operations) { run in
            _ = try await Pipeline(from: 0..<run.operations)
                .through("body", width: order.width, body)
                .sink(SumSink()).run()
        }
    }
}

/// The pattern that one writes by hand: as many children as the width, and for each that ends the next one.
private func slidingWindow(width: Int) -> Case {
    Case("map/taskgroup-\(width)", operations: 200_000) { run in
        await withTaskGroup(of: Int.self) { group in
            var rest = (0..<run.operations).makeIterator()
            for _ in 0..<width {
                if let x = rest.next() { group.addTask { x &+ 1 } }
            }
            var sum = 0
            for await result in group {
                sum &+= result
                if let x = rest.next() { group.addTask { x &+ 1 } }
            }
            BlackHole.take(sum)
        }
    }
}

/// As many tasks as the width, each with its share of the elements: nothing is passed on.
private func sleepingTasks(_ width: Int) -> Case {
    Case("map/sleep-1ms-tasks-\(width)", operations: sleeps(width)) { run in
        try await withThrowingDiscardingTaskGroup { group in
            for task in 0..<width {
                group.addTask {
                    var sum = 0
                    for x in stride(from: task, to: run.operations, by: width) {
                        try await Task.sleep(for: .milliseconds(1))
                        sum &+= x &+ 1
                    }
                    BlackHole.take(sum)
                }
            }
        }
    }
}

/// As many sleeps as take about a fifth of a second.
private func sleeps(_ width: Int) -> Int { 200 * width }
