import AWS
import Harness
import Stages

/// Verdicts on tasks that are decoded already, and the tally of what they are; an operation is a task.
func rulesSuite() -> [Comparison] {
    [
        Comparison(
            to: "rules/classify",
            unit: "task",
            [
                Case("rules/classify", operations: 200_000) { run in
                    classify(try stoppedTasks(), run.operations)
                },
                Case("rules/four-containers", operations: 200_000) { run in classify(LongTasks.all, run.operations) },
                Case("rules/refusal", operations: 200_000) { run in classify([LongTasks.refused], run.operations) },
                Case("rules/tally", operations: 200_000) { run in
                    let tasks = try stoppedTasks().map { task in
                        ClassifiedTask(stopped: task, verdict: RuleClassifier.standard.classify(task))
                    }
                    var tally = Tally(limit: 0, benignTasks: .detailed)
                    for number in 0..<run.operations { tally.add(tasks[number % tasks.count]) }
                    BlackHole.take(tally.groups.count)
                },
            ]
        )
    ]
}

private func classify(_ tasks: [StoppedTask], _ operations: Int) {
    var benign = 0
    for number in 0..<operations {
        let verdict = RuleClassifier.standard.classify(tasks[number % tasks.count])
        if verdict.bucket == .benign { benign += 1 }
    }
    BlackHole.take(benign)
}

private func stoppedTasks() throws -> [StoppedTask] {
    try ECSDescribedTasks(json: TaskTexts().answer(tasks: 96)).tasks.map { task in
        StoppedTask(cluster: Cluster(arn: task.clusterArn ?? ""), task: task)
    }
}
