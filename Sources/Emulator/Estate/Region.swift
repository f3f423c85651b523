/// A region of an account as it is served.
struct Region: Sendable {
    let name: String
    let accountID: String
    /// What every ARN of ECS here begins with.
    let arnPrefix: String
    let clusters: [Cluster]
    let definitions: any DefinitionSource
    let logs: any LogSource
    private let positions: [String: Int]

    init(name: String, accountID: String, clusters: [Cluster], definitions: any DefinitionSource, logs: any LogSource) {
        self.name = name
        self.accountID = accountID
        self.clusters = clusters
        self.definitions = definitions
        self.logs = logs
        arnPrefix = Self.arnPrefix(region: name, account: accountID)
        positions = Dictionary(
            clusters.indices.map { (clusters[$0].name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    static func arnPrefix(region: String, account: String) -> String {
        "arn:\(partition(of: region)):ecs:\(region):\(account)"
    }

    static func partition(of region: String) -> String {
        region.hasPrefix("cn-") ? "aws-cn" : region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
    }

    /// The cluster of this name.
    func cluster(named name: String) -> Cluster? {
        positions[name].map { clusters[$0] }
    }

    /// The task definition of this family; without a revision the latest.
    func definition(family: String, revision: Int?) -> EmulatedTaskDefinition? {
        definitions.definition(family: family, revision: revision)
    }
}

/// The task definitions of a region, wherever they come from.
protocol DefinitionSource: Sendable {
    /// The definition of this family; without a revision the latest.
    func definition(family: String, revision: Int?) -> EmulatedTaskDefinition?
}
