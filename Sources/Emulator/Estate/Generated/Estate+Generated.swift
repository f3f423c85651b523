extension Estate {
    /// Generates an estate.
    ///
    /// It takes milliseconds and little memory, however many tasks there are. Most services are healthy; in every
    /// region five fail always, each in a way of its own: `etl-batch-fn` runs out of memory, `reprocess-worker` has a
    /// bug, `image-thumbnailer` finds no capacity, `auth-token-rotator` may not pull its image and `analytics-ingest`
    /// fails its health checks.
    public init(_ shape: EstateShape) {
        self.init(
            accounts: shape.accounts.map { account in
                Account(
                    id: account,
                    regions: shape.regions.map { Self.generate($0, account: account, shape) },
                    state: shape.suspendedAccounts.contains(account) ? .suspended : .active,
                    disabledRegions: shape.disabledRegions,
                    deniedActions: shape.deniedActions.union(
                        shape.deniedAccounts.contains(account) ? ["sts:AssumeRole"] : []
                    )
                )
            }
        )
    }

    private static func generate(_ region: String, account: String, _ shape: EstateShape) -> Region {
        let prefix = Region.arnPrefix(region: region, account: account)
        let services = GeneratedServices(region: region, account: account, seed: shape.seed)
        let clusters = (0..<shape.clusters).map { index in
            let name = ServiceCatalog.clusterName(index)
            let arn = "\(prefix):cluster/\(name)"
            let tasks = GeneratedTasks(cluster: index, arn: arn, shape: shape, profiles: services.profiles)
            return Cluster(name: name, arn: arn, tasks: tasks, services: tasks)
        }
        return Region(
            name: region,
            accountID: account,
            clusters: clusters,
            definitions: services,
            logs: GeneratedLogs(clusters: clusters)
        )
    }
}
