import Harness
import Pipeline

/// The cost of working on several elements at once.
func mapSuite() -> [Comparison] {
    [
        Comparison(
            to: "map/taskgroup-64",
            [1, 8, 64].map(slidingWindow)
                + [1, 8, 64].map { pipeline("unordered", width: $0, .unordered($0)) }
                + [pipeline("ordered", width: 64, .ordered(64))]
        ),
        Comparison(to: "map/sleep-1ms-tasks-64", [sleepingTasks(), sleepingPipeline()]),
    ]
}

private func pipeline(_ order: String, width: Int, _ workers: Width<Int>) -> Case {
    Case("map/\(order)-\(width)", operations: 200_000) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .through("body", width: workers) { (x: Int, outlet: Outlet<Int>) in try await outlet.send(x &+ 1) }
            .sink(SumSink()).run()
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

private func sleepingPipeline() -> Case {
    Case("map/sleep-1ms-unordered-64", operations: 12_800) { run in
        _ = try await Pipeline(from: 0..<run.operations)
            .through("body", width: .unordered(64)) { (x: Int, outlet: Outlet<Int>) in
                try await Task.sleep(for: .milliseconds(1))
                try await outlet.send(x &+ 1)
            }
            .sink(SumSink()).run()
    }
}

/// As many tasks as the width, each with its share of the elements: nothing is passed on.
private func sleepingTasks() -> Case {
    Case("map/sleep-1ms-tasks-64", operations: 12_800) { run in
        try await withThrowingDiscardingTaskGroup { group in
            for task in 0..<64 {
                group.addTask {
                    var sum = 0
                    for x in stride(from: task, to: run.operations, by: 64) {
                        try await Task.sleep(for: .milliseconds(1))
                        sum &+= x &+ 1
                    }
                    BlackHole.take(sum)
                }
            }
        }
    }
}
