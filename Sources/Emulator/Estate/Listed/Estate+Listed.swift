extension Estate {
    /// Makes an estate of hand-made accounts.
    public init(accounts: [EmulatedAccount]) {
        self.init(
            accounts: accounts.map { account in
                Account(
                    id: account.id,
                    regions: account.regions.map { Self.region($0, account: account.id) }
                )
            }
        )
    }

    /// Makes an estate of one region of one account.
    public init(
        account: String = "111122223333",
        region: String = "us-east-1",
        clusters: [EmulatedCluster]
    ) {
        self.init(
            accounts: [EmulatedAccount(id: account, regions: [EmulatedRegion(name: region, clusters: clusters)])]
        )
    }

    private static func region(_ region: EmulatedRegion, account: String) -> Region {
        let prefix = Region.arnPrefix(region: region.name, account: account)
        return Region(
            name: region.name,
            accountID: account,
            clusters: region.clusters.map { cluster in
                Cluster(
                    name: cluster.name,
                    arn: "\(prefix):cluster/\(cluster.name)",
                    tasks: ListedTasks(cluster.tasks)
                )
            },
            definitions: ListedDefinitions(region.clusters.flatMap(\.taskDefinitions))
        )
    }
}
