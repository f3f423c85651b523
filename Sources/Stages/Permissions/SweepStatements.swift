public import AWS

/// The statements that allow the calls of a sweep, each as narrow as AWS can check it.
///
/// - ListClusters and DescribeTaskDefinition take no resource; the region is checked by the key `aws:RequestedRegion`,
///   which every request has.
/// - ListTasks takes container instances, which a sweep does not name, and DescribeTasks takes tasks, whose ARNs have
///   the cluster's name in accounts of the long format alone; so do those of the services that DescribeServices takes.
///   All three know the key `ecs:cluster`.
/// - GetLogEvents takes log streams. Any group may be a task's, but the streams that ECS names after tasks have three parts.
/// - The account stands as `*`: an identity reaches what is in its own account alone, and so one text serves the roles of
///   all accounts.
///
/// Source: the pages of Amazon ECS, Amazon CloudWatch Logs, AWS Account Management, AWS Organizations and AWS STS in the Service Authorization
/// Reference, such as
/// `https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html`.
public struct SweepStatements: Sendable {
    private let partition: Partition
    private let regions: RegionSelection
    private let clusters: [String]
    private let furtherCalls: Set<AWSOperation>

    /// Makes the statements of a sweep.
    ///
    /// - Parameters:
    ///   - partition: the partition of the keys.
    ///   - regions: which regions are swept.
    ///   - clusters: the patterns of clusters' names; none for all clusters.
    ///   - furtherCalls: the calls of the sweep beyond those of every sweep: ``AWSOperation/describeServices`` where the
    ///     tags of services name their owners, ``AWSOperation/getLogEvents`` where logs are read.
    /// - Throws: ``SettingError`` where no cluster can have a name of that pattern.
    public init(
        partition: Partition,
        regions: RegionSelection,
        clusters: [String],
        furtherCalls: Set<AWSOperation> = []
    ) throws(SettingError) {
        func isPatternByte(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "_-*?".utf8.contains(byte)
            }
        }
        if let pattern = clusters.first(where: {
            !(1...255).contains($0.utf8.count) || !$0.utf8.allSatisfy(isPatternByte)
        }) {
            throw SettingError("no cluster is called \(pattern.quoted): names have letters, digits, _ and -")
        }
        self.partition = partition
        self.regions = regions
        self.clusters = clusters.isEmpty ? ["*"] : clusters
        self.furtherCalls = furtherCalls
    }

    /// What the keys need in an account that is swept with them.
    public var reads: [PolicyStatement] {
        let region = regions.named.isEmpty ? [:] : ["StringEquals": ["aws:RequestedRegion": regions.named.map(\.name)]]
        let cluster = [
            "ArnLike": [
                "ecs:cluster": places.flatMap { place in
                    clusters.map { "arn:\(partition.name):ecs:\(place):*:cluster/\($0)" }
                }
            ]
        ]
        var statements = [
            PolicyStatement(
                id: "FindClustersAndDefinitions",
                actions: actions(.listClusters, .describeTaskDefinition),
                resources: ["*"],
                conditions: region
            ),
            PolicyStatement(
                id: "ListTasks",
                actions: actions(.listTasks),
                resources: ["*"],
                conditions: cluster
            ),
            PolicyStatement(
                id: "DescribeTasks",
                actions: actions(.describeTasks),
                resources: places.map { "arn:\(partition.name):ecs:\($0):*:task/*" },
                conditions: cluster
            ),
        ]
        if furtherCalls.contains(.getLogEvents) {
            statements.append(
                PolicyStatement(
                    id: "ReadLogs",
                    actions: actions(.getLogEvents),
                    resources: places.map { "arn:\(partition.name):logs:\($0):*:log-group:*:log-stream:*/*/*" }
                )
            )
        }
        if furtherCalls.contains(.describeServices) {
            statements.append(
                PolicyStatement(
                    id: "DescribeServices",
                    actions: actions(.describeServices),
                    resources: places.map { "arn:\(partition.name):ecs:\($0):*:service/*" },
                    conditions: cluster
                )
            )
        }
        if case .all = regions {
            statements.append(
                PolicyStatement(
                    id: "FindRegions",
                    actions: actions(.listRegions),
                    resources: ["arn:\(partition.name):account::*:account"]
                )
            )
        }
        return statements
    }

    /// What the keys need to enter these roles.
    public func entering(_ roles: [String]) -> PolicyStatement {
        PolicyStatement(id: "EnterRoles", actions: actions(.assumeRole), resources: roles)
    }

    /// What the keys need to find the accounts of their organization, and to enter a role in each of them.
    ///
    /// The roles are those of the caller's own organization, whatever accounts it has.
    public func organization(as role: AccountRole) -> [PolicyStatement] {
        [
            PolicyStatement(id: "FindAccounts", actions: actions(.listAccounts), resources: ["*"]),
            PolicyStatement(
                id: "EnterRoles",
                actions: actions(.assumeRole),
                resources: ["arn:\(partition.name):iam::*:role/\(role.name)"],
                conditions: ["StringEquals": ["aws:ResourceOrgID": ["${aws:PrincipalOrgID}"]]]
            ),
        ]
    }

    /// What the keys need to ask a model of Bedrock's.
    ///
    /// A profile needs itself in the region that is asked, and its model wherever it may answer: the answer from anywhere
    /// is checked without a region, and `*` stands for none too. The ARN of an application's profile does not tell its
    /// model.
    ///
    /// Sources: "Prerequisites for inference profiles" and "Global cross-Region inference" in the Amazon Bedrock user
    /// guide.
    ///
    /// - Parameters:
    ///   - model: the id or the ARN of a model or of an inference profile; ``BedrockClient/defaultModel`` when `nil`.
    ///   - home: the region that is asked.
    public func asking(_ model: String?, in home: Region) -> PolicyStatement {
        let id = ModelID(model ?? BedrockClient.defaultModel)
        let prefix = "arn:\(partition.name):bedrock"
        let profile = id.text.hasPrefix("arn:") ? id.text : "\(prefix):\(home):*:inference-profile/\(id.text)"
        let resources =
            switch (id.place, id.foundationModel) {
            case (.region, let model?): ["\(prefix):\(home)::foundation-model/\(model)"]
            case (_, let model): [profile, "\(prefix):*::foundation-model/\(model ?? "anthropic.*")"]
            }
        return PolicyStatement(id: "AskClaude", actions: actions(.invokeModel), resources: resources)
    }

    private var places: [String] {
        regions.named.isEmpty ? ["*"] : regions.named.map(\.name)
    }

    private func actions(_ operations: AWSOperation...) -> [String] {
        operations.compactMap(\.action)
    }
}
