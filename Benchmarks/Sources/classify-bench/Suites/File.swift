import Harness
import Pipeline
import Stages
import Synchronization

/// A file of JSON lines from its bytes to the tally of a report; an operation is a byte.
func fileSuite() -> [Comparison] {
    [Comparison(to: "file/classify", unit: "byte", [classifyFile()])]
}

private func classifyFile() -> Case {
    Case("file/classify", operations: 200_000_000, bytesPerOperation: 1) { run in
        let lines = Mutex(TaskLines(bytes: run.operations))
        let source = TaskFile(named: "bench") {
            run.resident.sample()
            return lines.withLock { $0.chunk() }.map { TaskFile.Chunk($0, isMoreAtHand: true) }
        } onProblem: { problem in
            fatalError(problem.description)
        }
        _ = try await Pipeline(from: source)
            .map(name: "classify") { task in
                ClassifiedTask(stopped: task, verdict: RuleClassifier.standard.classify(task))
            }
            .sink(TallySink(resident: run.resident)).run()
    }
}

/// Gathers what a report without details shows.
private struct TallySink: Sink, SinkWriter {
    let resident: ResidentPeak
    private var tally = Tally(limit: 0, benignTasks: .detailed)

    init(resident: ResidentPeak) {
        self.resident = resident
    }

    mutating func write(_ batch: [ClassifiedTask]) {
        for task in batch { tally.add(task) }
    }

    mutating func close(_ outcome: Outcome) {
        resident.sample()
        BlackHole.take(tally.groups.count)
    }
}
