extension ECSService {
    /// ListClusters.
    mutating func listClusters(
        _ input: ListClustersInput,
        in region: Region,
        turns: PageTurns
    ) throws(APIError) -> [UInt8] {
        let query = SeededGenerator.seed(0, region.arnPrefix)
        var page = try Page(input.nextToken, input.maxResults, query: query, largest: pageSize)
        var next = page.offset
        while next < region.clusters.count, page.admits(next) { next += 1 }
        told?.clusters.formUnion(page.indices.map { region.clusters[$0].arn })
        return page.json("clusterArns", of: region.clusters.count, turns) { region.clusters[$0].arn }
    }

    /// ListTasks.
    func listTasks(_ input: ListTasksInput, in region: Region, turns: PageTurns) throws(APIError) -> [UInt8] {
        let cluster = try cluster(input.cluster, for: .listTasks, in: region)
        let status = input.desiredStatus ?? "RUNNING"
        guard ["RUNNING", "PENDING", "STOPPED"].contains(status) else {
            throw .invalidParameter("desiredStatus should be one of [RUNNING, PENDING, STOPPED].")
        }
        if input.startedBy != nil, input.serviceName != nil || input.family != nil {
            throw .invalidParameter("cannot specify startedBy with other arguments")
        }
        let filter = TaskFilter(
            family: input.family,
            service: input.serviceName.map { String($0.split(separator: "/").last ?? "") },
            launchType: input.launchType,
            startedBy: input.startedBy
        )
        let query = SeededGenerator.seed(0, "\(cluster.arn)\n\(status)\n\(filter.isEmpty ? "" : filter.key)")
        var page = try Page(input.nextToken, input.maxResults, query: query, largest: pageSize)
        let prefix = "\(region.arnPrefix):task/\(cluster.name)/"
        for index in stride(from: page.offset, to: cluster.tasks.count, by: 1) {
            guard cluster.tasks.desiredStatus(at: index) == status else { continue }
            guard filter.isEmpty || filter.matches(cluster.tasks.task(at: index)) else { continue }
            guard page.admits(index) else { break }
        }
        return page.json("taskArns", of: cluster.tasks.count, turns) { prefix + cluster.tasks.id(at: $0) }
    }

    /// The cluster that a request names, where the caller may read it; without a name it is `default`.
    func cluster(
        _ reference: String?,
        for operation: ECSOperation,
        in region: Region
    ) throws(APIError) -> Cluster {
        var name = reference ?? "default"
        if name.hasPrefix("arn:") {
            let prefix = "\(region.arnPrefix):cluster/"
            guard name.hasPrefix(prefix) else { throw .clusterNotFound }
            name.removeFirst(prefix.count)
        }
        guard let cluster = region.cluster(named: name) else { throw .clusterNotFound }
        guard !faults.denies(clusterNamed: cluster.name, arn: cluster.arn) else {
            let kind = operation == .describeServices ? "service" : "task"
            let resource = operation == .listTasks ? "*" : "\(region.arnPrefix):\(kind)/\(cluster.name)/*"
            throw .accessDenied(operation, account: region.accountID, resource: resource)
        }
        return cluster
    }
}
