/// The calls of Amazon ECS that a sweep needs, in one region.
///
/// Source: the ECS API reference, version 2014-11-13.
public struct ECSClient: Sendable {
    /// The most items that a page may be asked to hold.
    private static let pageSize = 100

    private let client: AWSClient

    /// Makes the calls of a client, whose service is ``AWSService/ecs``.
    public init(_ client: AWSClient) {
        self.client = client
    }

    /// One page of the ARNs of the region's clusters.
    ///
    /// An answer without a list counts as cut short: an empty list would read as "nothing there".
    ///
    /// - Throws: ``AWSError``.
    public func listClusters(nextToken: String? = nil) async throws(AWSError) -> ListPage<String> {
        var body = JSONObjectWriter()
        body.add("maxResults", Self.pageSize)
        body.add("nextToken", nextToken)
        return try await page(of: .listClusters, body, in: "clusterArns")
    }

    /// One page of the ARNs of a cluster's tasks.
    ///
    /// - Parameters:
    ///   - cluster: The cluster's name or ARN.
    ///   - desiredStatus: `STOPPED` or `RUNNING`. Tasks that are still stopping are among the stopped ones.
    ///   - nextToken: What the page before gave.
    /// - Throws: ``AWSError``.
    public func listTasks(
        cluster: String,
        desiredStatus: String,
        nextToken: String? = nil
    ) async throws(AWSError) -> ListPage<String> {
        var body = JSONObjectWriter()
        body.add("cluster", cluster)
        body.add("desiredStatus", desiredStatus)
        body.add("maxResults", Self.pageSize)
        body.add("nextToken", nextToken)
        return try await page(of: .listTasks, body, in: "taskArns")
    }

    /// What ECS knows of tasks.
    ///
    /// - Parameters:
    ///   - cluster: The cluster's name or ARN.
    ///   - tasks: Ids or ARNs of tasks of that cluster, at most 100.
    ///   - fields: What the answer is to have beyond what it always has.
    /// - Throws: ``AWSError``.
    public func describeTasks(
        cluster: String,
        tasks: [String],
        including fields: [ECSField] = []
    ) async throws(AWSError) -> ECSDescribedTasks {
        var body = JSONObjectWriter()
        body.add("cluster", cluster)
        if !fields.isEmpty { body.add("include", fields.map(\.rawValue)) }
        body.add("tasks", tasks)
        return try await client.call(AWSOperation.describeTasks.rawValue, body: body.finish()) { answer in
            try ECSDescribedTasks(json: answer)
        }
    }

    /// What ECS knows of services.
    ///
    /// - Parameters:
    ///   - cluster: The cluster's name or ARN.
    ///   - services: Names or ARNs of services of that cluster, at most 10.
    ///   - fields: What the answer is to have beyond what it always has.
    /// - Throws: ``AWSError``.
    public func describeServices(
        cluster: String,
        services: [String],
        including fields: [ECSField] = []
    ) async throws(AWSError) -> ECSDescribedServices {
        var body = JSONObjectWriter()
        body.add("cluster", cluster)
        if !fields.isEmpty { body.add("include", fields.map(\.rawValue)) }
        body.add("services", services)
        return try await client.call(AWSOperation.describeServices.rawValue, body: body.finish()) { answer in
            try ECSDescribedServices(json: answer)
        }
    }

    /// A task definition.
    ///
    /// - Parameter taskDefinition: Its ARN, or its family and revision.
    /// - Throws: ``AWSError``.
    public func describeTaskDefinition(_ taskDefinition: String) async throws(AWSError) -> ECSTaskDefinition {
        struct Answer: Decodable {
            var taskDefinition: ECSTaskDefinition
        }
        var body = JSONObjectWriter()
        body.add("taskDefinition", taskDefinition)
        return try await client.call(AWSOperation.describeTaskDefinition.rawValue, body: body.finish()) { answer in
            try JSONBody.decode(Answer.self, from: answer).taskDefinition
        }
    }

    private func page(
        of operation: AWSOperation,
        _ body: consuming JSONObjectWriter,
        in field: StaticString
    ) async throws(AWSError) -> ListPage<String> {
        try await client.call(operation.rawValue, body: body.finish()) { try ListPage(json: $0, field: field) }
    }
}
