import AWS
public import Pipeline

/// Works out by the rules why a task stopped, and whose it is.
///
/// The task definition is fetched only where the answer depends on it: it alone says which container is essential. The
/// tags of a service are fetched only for what failed and has no owner yet.
public struct Classify: Stage {
    /// The stage's name in the graph.
    public let name = "classify"

    private let rules: RuleClassifier
    private let owners: Owners
    private let ledger: CoverageLedger

    /// Makes the stage.
    ///
    /// - Parameters:
    ///   - rules: what decides.
    ///   - owners: whose tasks are.
    ///   - ledger: where verdicts are counted, and what could not be read is entered.
    public init(rules: RuleClassifier = .standard, owners: Owners = .unknown, ledger: CoverageLedger) {
        self.rules = rules
        self.owners = owners
        self.ledger = ledger
    }

    /// Sends the task on with its verdict.
    public func process(_ located: Located<StoppedTask>, into outlet: Outlet<ClassifiedTask>) async throws {
        let task = located.value
        let definition = try await definition(of: task, in: located.region)
        let verdict = rules.classify(task, with: FurtherEvidence(definition: definition))
        // Whose it is, is found out before the task is counted: a sweep that is cut off here has not dealt with it.
        let owner = try await owner(of: task, verdict: verdict, in: located.region)
        if verdict.bucket == .benign {
            ledger.foundBenign(in: task.cluster)
        } else {
            ledger.foundFailure(in: task.cluster)
        }
        try await outlet.send(ClassifiedTask(stopped: task, verdict: verdict, owner: owner))
    }

    private func owner(of task: StoppedTask, verdict: Verdict, in region: SweepRegion) async throws -> String? {
        if let owner = owners.owner(of: task) { return owner }
        guard verdict.bucket != .benign, let service = owners.serviceToAsk(for: task) else { return nil }
        let tags = try await region.services.tags(of: service, in: task.cluster, ledger: ledger)
        return owners.tag?.owner(in: tags)
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
