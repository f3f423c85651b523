import AWS

/// Tries each call of a sweep once in a region of an account, for things that are not there where that is enough.
struct PermissionCheck: Sendable {
    /// A name that nobody gives to a cluster, a task definition or a log group.
    private static let nobody = "ecs-sweep-doctor"
    private static let noTask = String(repeating: "0", count: 32)
    private static let check = "permissions"

    let client: ECSClient
    /// Where logs are to be read; `nil` where they are not.
    var logs: LogsClient?
    let subject: String
    let clusters: NameFilter
    /// Whether the user wants some clusters only: then the policy may be about these alone.
    let namesClusters: Bool
    /// The calls of the sweep beyond those of every sweep.
    var furtherCalls: Set<AWSOperation> = []

    /// The findings: one for what is allowed, and one for each call that is not.
    ///
    /// - Returns: with them, whether the region can be swept.
    func findings() async -> (findings: [Finding], canBeSwept: Bool) {
        var allowed: [AWSOperation] = []
        var findings: [Finding] = []
        var canBeSwept = true
        // What is no matter of permissions: the other calls would tell the same again.
        var isOver = false
        func attempt(_ operation: AWSOperation, absent: Set<String> = [], _ call: () async throws(AWSError) -> Void)
            async
        {
            if isOver { return }
            do throws(AWSError) {
                try await call()
                allowed.append(operation)
            } catch {
                if absent.contains(error.code) {
                    allowed.append(operation)
                    return
                }
                findings.append(Finding(Self.check, of: subject, operation, failed: error))
                // A sweep waits as long as it is throttled, and does without task definitions, services and logs.
                let isNeeded = ![.describeTaskDefinition, .describeServices, .getLogEvents].contains(operation)
                if !error.isThrottle, isNeeded { canBeSwept = false }
                isOver = !error.isThrottle && !error.isAccessDenied
            }
        }
        var found: String?
        await attempt(.listClusters) { () async throws(AWSError) in
            let page = try await client.listClusters()
            found = page.items.first { clusters.matches(Cluster(arn: $0, region: "").name) }
        }
        if found == nil, namesClusters, allowed.contains(.listClusters) {
            findings.append(
                Finding(
                    .warning,
                    Self.check,
                    of: subject,
                    "no cluster of such a name is on the first page: what is asked of clusters was not tried",
                    remedy: "Check --cluster."
                )
            )
        } else if found != nil || !namesClusters {
            let cluster = found ?? Self.nobody
            let absent: Set<String> = ["ClusterNotFoundException", "InvalidParameterException"]
            await attempt(.listTasks, absent: absent) { () async throws(AWSError) in
                _ = try await client.listTasks(cluster: cluster, desiredStatus: "STOPPED")
            }
            await attempt(.describeTasks, absent: absent) { () async throws(AWSError) in
                _ = try await client.describeTasks(cluster: cluster, tasks: [Self.noTask])
            }
            if furtherCalls.contains(.describeServices) {
                await attempt(.describeServices, absent: absent) { () async throws(AWSError) in
                    _ = try await client.describeServices(cluster: cluster, services: [Self.nobody])
                }
            }
        }
        await attempt(.describeTaskDefinition, absent: ["ClientException"]) { () async throws(AWSError) in
            _ = try await client.describeTaskDefinition(Self.nobody)
        }
        if let logs {
            // The form of the name counts: a policy may be about the streams of tasks alone.
            let stream = "\(Self.nobody)/none/\(Self.noTask)"
            await attempt(.getLogEvents, absent: ["ResourceNotFoundException"]) { () async throws(AWSError) in
                _ = try await logs.lastEvents(group: Self.nobody, stream: stream, limit: 1)
            }
        }
        if !allowed.isEmpty {
            let actions = allowed.compactMap(\.action).joined(separator: ", ")
            findings.insert(Finding(.ok, Self.check, of: subject, "\(actions) allowed"), at: 0)
        }
        return (findings, canBeSwept)
    }
}
