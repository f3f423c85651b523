extension ECSService {
    /// DescribeTasks.
    mutating func describeTasks(_ input: DescribeTasksInput, in region: Region) throws(APIError) -> [UInt8] {
        guard let references = input.tasks, !references.isEmpty else {
            throw .invalidParameter("Tasks cannot be empty.")
        }
        guard references.count <= 100 else { throw .invalidParameter("taskIds can have at most 100 items.") }
        let cluster = try cluster(input.cluster, for: .describeTasks, in: region)
        let prefix = "\(region.arnPrefix):task/\(cluster.name)/"
        var found: [Int] = []
        var missing: [String] = []
        for reference in references {
            let id = try taskID(reference, cluster: cluster, prefix: prefix)
            if let index = cluster.tasks.index(of: id), !faults.loses(taskID: id) {
                found.append(index)
            } else {
                missing.append(prefix + id)
            }
        }
        told?.tasks.formUnion(found.map { prefix + cluster.tasks.id(at: $0) })
        told?.missing.formUnion(missing)
        var json = JSONWriter(capacity: 64 + found.count * 3_500 + missing.count * 160)
        json.raw("{\"failures\":")
        json.list(missing) { json, arn in
            json.raw("{\"arn\":")
            json.string(arn)
            json.raw(",\"reason\":\"MISSING\"}")
        }
        json.raw(",\"tasks\":")
        json.list(found) { json, index in
            var task = cluster.tasks.task(at: index)
            if !input.wantsTags { task.tags = [:] }
            json.task(task, of: cluster, in: region, epoch: epoch)
        }
        json.raw("}")
        return json.bytes
    }

    /// The id in a task's id or ARN.
    private func taskID(_ reference: String, cluster: Cluster, prefix: String) throws(APIError) -> String {
        if reference.hasPrefix(prefix) { return String(reference.dropFirst(prefix.count)) }
        let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
        if reference.hasPrefix("arn:"), parts.count == 3, parts[1] != cluster.name {
            throw .invalidParameter(
                "Invalid identifier: Identifier is for cluster \(parts[1]). Your cluster is \(cluster.name)"
            )
        }
        return String(parts.last ?? "")
    }

    /// DescribeTaskDefinition.
    func describeTaskDefinition(
        _ input: DescribeTaskDefinitionInput,
        in region: Region
    ) throws(APIError) -> [UInt8] {
        guard var name = input.taskDefinition, !name.isEmpty else {
            throw .invalidParameter("Task definition cannot be blank.")
        }
        let prefix = "\(region.arnPrefix):task-definition/"
        if name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        let revision = parts.count == 2 ? Int(parts[1]) : nil
        guard parts.count == 1 || parts.count == 2 && revision != nil,
            let definition = region.definition(family: String(parts[0]), revision: revision)
        else { throw .noTaskDefinition }
        var json = JSONWriter(capacity: 2_048)
        json.raw("{\"tags\":[],\"taskDefinition\":")
        json.taskDefinition(definition, revision: revision, in: region)
        json.raw("}")
        return json.bytes
    }
}
