import Functions
import Harness

/// Two tasks, each with half of the elements: nothing is passed on.
func twoLoops(_ name: String, operations: Int, _ iterations: Int) -> Case {
    Case(name, operations: operations) { run in
        await withDiscardingTaskGroup { group in
            for start in 0..<2 {
                group.addTask {
                    var sum = 0
                    for x in stride(from: start, to: run.operations, by: 2) { sum &+= spin(iterations, x) }
                    BlackHole.take(sum)
                }
            }
        }
    }
}
