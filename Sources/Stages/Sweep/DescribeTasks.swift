import AWS
public import Pipeline

/// Fetches the stopped tasks of a chunk, all of one cluster and at most a hundred.
public struct DescribeTasks: Stage {
    /// How many tasks one call may ask for.
    ///
    /// Source: the ECS API reference, DescribeTasks.
    public static let limit = 100

    /// The stage's name in the graph.
    public let name = "describe"

    private let isWanted: @Sendable (StoppedTask) -> Bool
    private let rules: RuleClassifier
    private let benignTasks: Tally.BenignTasks
    private let owners: Owners
    private let ledger: CoverageLedger

    /// Makes the stage.
    ///
    /// - Parameters:
    ///   - isWanted: which tasks go on.
    ///   - rules: what reads the tasks, and decides why they stopped.
    ///   - benignTasks: what becomes of tasks that did not fail. All are sent on; where they are left out behind this
    ///     stage, nothing more is fetched for those of which that is certain.
    ///   - owners: whose tasks are, as ``Classify`` is told; for tasks that may have failed their service's tags are
    ///     fetched where these name the owner.
    ///   - ledger: where it is entered what was described, what had expired and what could not be read.
    public init(
        isWanted: @escaping @Sendable (StoppedTask) -> Bool = { _ in true },
        rules: RuleClassifier = .standard,
        benignTasks: Tally.BenignTasks = .detailed,
        owners: Owners = .unknown,
        ledger: CoverageLedger
    ) {
        self.isWanted = isWanted
        self.rules = rules
        self.benignTasks = benignTasks
        self.owners = owners
        self.ledger = ledger
    }

    /// Sends the tasks of the chunk on, as the rules read them; those that need a definition, or their service's tags,
    /// when these are there.
    ///
    /// They wait here, a chunk in one worker, because here each waits within its cluster's room among those under way.
    /// Waiting one by one behind this stage, the tasks of one region could keep those of all others from going on.
    public func process(_ chunk: [Located<TaskReference>], into outlet: Outlet<Located<AssessedTask>>) async throws {
        guard let first = chunk.first else { return }
        let (cluster, region) = (first.value.cluster, first.region)
        do {
            let answer = try await region.client.describeTasks(
                cluster: cluster.arn,
                tasks: chunk.map(\.value.arn),
                including: owners.tag == nil ? [] : [.tags]
            )
            let missing = answer.failures.count { $0.reason == "MISSING" }
            ledger.described(answer.tasks.count, missing: missing, in: cluster)
            if let error = AWSError(unexplainedIn: answer, of: chunk.count, missing: missing) {
                ledger.failed(cluster: cluster, operation: "DescribeTasks", error: error)
            }
            let wanted = answer.tasks.map { StoppedTask(cluster: cluster, task: $0) }.filter(isWanted)
            ledger.excluded(answer.tasks.count - wanted.count, in: cluster)
            let tasks = wanted.map { needs(of: rules.assess($0)) }
            let waiting = tasks.filter { $0.definition != nil || $0.service != nil }
            let ready = tasks.filter { $0.definition == nil && $0.service == nil }
            try await outlet.send(contentsOf: ready.map { Located(value: $0.task, region: region) })
            try await region.definitions.fetch(waiting.compactMap(\.definition))
            try await region.services.fetch(Set(waiting.compactMap(\.service)), in: cluster, ledger: ledger)
            try await outlet.send(contentsOf: waiting.map { Located(value: $0.task, region: region) })
        } catch let error as AWSError where !error.isCancellation {
            ledger.failed(cluster: cluster, operation: "DescribeTasks", error: error)
        }
    }

    /// A task, and what is to be fetched before it goes on.
    private struct Needs {
        var task: AssessedTask
        var definition: String?
        var service: String?
    }

    private func needs(of task: AssessedTask) -> Needs {
        var needs = Needs(task: task)
        if task.needsDefinition, benignTasks != .leftOut || !task.isCertainlyClean {
            needs.definition = task.stopped.task.taskDefinitionArn
        }
        // To find out whether it may have failed takes more than to see that nobody is to be asked.
        if let service = owners.serviceToAsk(for: task.stopped), mayHaveFailed(task) { needs.service = service }
        return needs
    }

    // What the rules find benign without a definition that could tell otherwise has not failed.
    private func mayHaveFailed(_ task: AssessedTask) -> Bool {
        !task.isCertainlyClean && (task.needsDefinition || task.verdict().bucket != .benign)
    }
}

extension AWSError {
    /// What an answer that is neither a task nor the word that it has expired comes to, for any of the tasks asked for.
    fileprivate init?(unexplainedIn answer: ECSDescribedTasks, of asked: Int, missing: Int) {
        if let failure = answer.failures.first(where: { $0.reason != "MISSING" }) {
            let code = failure.reason ?? "UnknownFailure"
            self = .service(ServiceError(code: code, message: failure.detail ?? "No task, no detail.", status: 200))
        } else if answer.tasks.count + missing < asked {
            self = .undecodable(operation: "DescribeTasks")
        } else {
            return nil
        }
    }
}
