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
    private let ledger: CoverageLedger

    /// Makes the stage.
    ///
    /// - Parameters:
    ///   - isWanted: which tasks go on.
    ///   - ledger: where it is entered what was described, what had expired and what could not be read.
    public init(isWanted: @escaping @Sendable (StoppedTask) -> Bool = { _ in true }, ledger: CoverageLedger) {
        self.isWanted = isWanted
        self.ledger = ledger
    }

    /// Sends the tasks of the chunk on.
    public func process(_ chunk: [Located<TaskReference>], into outlet: Outlet<Located<StoppedTask>>) async throws {
        guard let first = chunk.first else { return }
        let (cluster, region) = (first.value.cluster, first.region)
        do {
            let answer = try await region.client.describeTasks(cluster: cluster.arn, tasks: chunk.map(\.value.arn))
            ledger.described(answer.tasks.count, missing: chunk.count - answer.tasks.count, in: cluster)
            let stopped = answer.tasks.map { StoppedTask(cluster: cluster, task: $0) }
            try await outlet.send(
                contentsOf: stopped.filter(isWanted).map { Located(value: $0, region: region) }
            )
        } catch let error as AWSError where !error.isCancellation {
            ledger.failed(cluster: cluster, operation: "DescribeTasks", error: error)
        }
    }
}
