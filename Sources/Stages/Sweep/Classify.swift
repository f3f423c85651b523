import AWS
public import Pipeline

/// Works out by the rules why a task stopped.
///
/// The task definition is fetched only where the answer depends on it: it alone says which container is essential.
public struct Classify: Stage {
    /// The stage's name in the graph.
    public let name = "classify"

    private let rules: RuleClassifier
    private let ledger: CoverageLedger

    /// Makes the stage.
    ///
    /// - Parameters:
    ///   - rules: what decides.
    ///   - ledger: where verdicts are counted, and what could not be read is entered.
    public init(rules: RuleClassifier = .standard, ledger: CoverageLedger) {
        self.rules = rules
        self.ledger = ledger
    }

    /// Sends the task on with its verdict.
    public func process(_ located: Located<StoppedTask>, into outlet: Outlet<ClassifiedTask>) async throws {
        let task = located.value
        let definition = try await definition(of: task, in: located.region)
        let verdict = rules.classify(task, with: FurtherEvidence(definition: definition))
        if verdict.bucket == .benign {
            ledger.foundBenign(in: task.cluster)
        } else {
            ledger.foundFailure(in: task.cluster)
        }
        try await outlet.send(ClassifiedTask(stopped: task, verdict: verdict))
    }

    private func definition(of task: StoppedTask, in region: SweepRegion) async throws -> ECSTaskDefinition? {
        guard rules.needsDefinition(task), let arn = task.task.taskDefinitionArn else { return nil }
        do {
            return try await region.definitions.definition(arn)
        } catch let error as AWSError where !error.isCancellation {
            // The rules can do without, and say that they are less sure.
            ledger.lacksEvidence(in: task.cluster, operation: "DescribeTaskDefinition", error: error)
            return nil
        }
    }
}
