extension Estate {
    /// Makes an estate of hand-made accounts.
    ///
    /// - Parameters:
    ///   - accounts: the accounts, the organization's management account first.
    ///   - delegatedAdministrators: the ids of the other accounts that may list the organization's.
    public init(accounts: [EmulatedAccount], delegatedAdministrators: Set<String> = []) {
        self.init(
            accounts: accounts.map { account in
                Account(
                    id: account.id,
                    regions: account.regions.map { Self.region($0, account: account.id) },
                    state: account.state,
                    disabledRegions: account.disabledRegions,
                    deniedActions: account.deniedActions,
                    externalID: account.externalID
                )
            },
            delegatedAdministrators: delegatedAdministrators
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
                    tasks: ListedTasks(cluster.tasks),
                    services: ListedServices(cluster.services)
                )
            },
            definitions: ListedDefinitions(region.clusters.flatMap(\.taskDefinitions)),
            logs: ListedLogs(region.clusters.flatMap(\.logStreams))
        )
    }
}
