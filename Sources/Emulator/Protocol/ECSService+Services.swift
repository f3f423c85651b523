extension ECSService {
    /// DescribeServices.
    func describeServices(_ input: DescribeServicesInput, in region: Region) throws(APIError) -> [UInt8] {
        guard let references = input.services, !references.isEmpty else {
            throw .invalidParameter("Services cannot be empty.")
        }
        guard references.count <= 10 else { throw .invalidParameter("services can have at most 10 items.") }
        let cluster = try cluster(input.cluster, for: .describeServices, in: region)
        let prefix = "\(region.arnPrefix):service/\(cluster.name)/"
        var found: [EmulatedService] = []
        var missing: [String] = []
        for reference in references {
            let name = reference.hasPrefix(prefix) ? String(reference.dropFirst(prefix.count)) : reference
            if let service = cluster.services.service(named: name) {
                found.append(service)
            } else {
                missing.append(prefix + name)
            }
        }
        var json = JSONWriter(capacity: 64 + found.count * 1_000)
        json.raw("{\"failures\":")
        json.list(missing) { json, arn in
            json.raw("{\"arn\":")
            json.string(arn)
            json.raw(",\"reason\":\"MISSING\"}")
        }
        json.raw(",\"services\":")
        json.list(found) { json, service in
            json.service(service, arn: prefix + service.name, of: cluster, withTags: input.wantsTags)
        }
        json.raw("}")
        return json.bytes
    }
}

extension JSONWriter {
    /// Appends tags as every answer gives them, in the order of their keys.
    mutating func tags(_ tags: [String: String]) {
        list(tags.sorted { $0.key < $1.key }) { json, tag in
            json.raw("{\"key\":")
            json.string(tag.key)
            json.raw(",\"value\":")
            json.string(tag.value)
            json.raw("}")
        }
    }

    /// Appends a service as DescribeServices gives it.
    ///
    /// Source: the ECS API model, shape `Service`.
    fileprivate mutating func service(
        _ service: EmulatedService,
        arn: String,
        of cluster: Cluster,
        withTags: Bool
    ) {
        raw("{\"serviceArn\":")
        string(arn)
        raw(",\"serviceName\":")
        string(service.name)
        raw(",\"clusterArn\":")
        string(cluster.arn)
        raw(
            ",\"loadBalancers\":[],\"serviceRegistries\":[],\"status\":\"ACTIVE\",\"desiredCount\":1,\"runningCount\":1"
        )
        raw(",\"pendingCount\":0,\"deployments\":[],\"events\":[],\"placementConstraints\":[],\"placementStrategy\":[]")
        raw(",\"schedulingStrategy\":\"REPLICA\",\"enableECSManagedTags\":false,\"propagateTags\":\"NONE\"")
        raw(",\"enableExecuteCommand\":false")
        if withTags {
            raw(",\"tags\":")
            tags(service.tags)
        }
        raw("}")
    }
}
