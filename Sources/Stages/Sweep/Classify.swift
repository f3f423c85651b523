import AWS
public import Pipeline

/// Works out why a task stopped, by the rules that ``DescribeTasks`` has read it by, and whose it is.
///
/// What that takes beyond the task itself, its definition and its service's tags, ``DescribeTasks`` has fetched: nothing
/// is waited for here, so that each of its workers classifies what it has described.
public struct Classify: Transform {
    /// Tasks have nothing to do with each other.
    public static let memory = TransformMemory.none

    /// The stage's name in the graph.
    public let name = "classify"

    private let owners: Owners
    private let ledger: CoverageLedger

    /// Makes the stage.
    ///
    /// - Parameters:
    ///   - owners: whose tasks are; ``DescribeTasks`` is to be given the same, else no service's tags are at hand.
    ///   - ledger: where verdicts are counted, and what could not be read is entered.
    public init(owners: Owners = .unknown, ledger: CoverageLedger) {
        self.owners = owners
        self.ledger = ledger
    }

    /// The task with its verdict.
    public func apply(_ located: Located<AssessedTask>) -> ClassifiedTask? {
        let task = located.value.stopped
        let definition = definition(of: located.value, in: located.region)
        let verdict = located.value.verdict(with: FurtherEvidence(definition: definition))
        if verdict.bucket == .benign {
            ledger.foundBenign(in: task.cluster)
        } else {
            ledger.foundFailure(in: task.cluster)
        }
        return ClassifiedTask(stopped: task, verdict: verdict, owner: owner(of: task, verdict, in: located.region))
    }

    private func owner(of task: StoppedTask, _ verdict: Verdict, in region: SweepRegion) -> String? {
        if let owner = owners.owner(of: task) { return owner }
        guard verdict.bucket != .benign, let service = owners.serviceToAsk(for: task) else { return nil }
        return owners.tag?.owner(in: region.services.known(of: service, in: task.cluster))
    }

    private func definition(of task: AssessedTask, in region: SweepRegion) -> ECSTaskDefinition? {
        guard task.needsDefinition, let arn = task.stopped.task.taskDefinitionArn else { return nil }
        do throws(AWSError) {
            return try region.definitions.known(arn)
        } catch {
            // The rules can do without, and say that they are less sure.
            ledger.lacksEvidence(in: task.stopped.cluster, operation: "DescribeTaskDefinition", error: error)
            return nil
        }
    }
}
