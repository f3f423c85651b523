extension JSONWriter {
    /// Appends a task as DescribeTasks gives it.
    ///
    /// Source: the ECS API model, shapes `Task` and `Container`. As with AWS, `essential` is not among the fields.
    mutating func task(_ task: EmulatedTask, of cluster: Cluster, in region: Region, epoch: Int) {
        let prefix = region.arnPrefix
        let path = "\(cluster.name)/\(task.id)"
        let arn = "\(prefix):task/\(path)"
        let containerPrefix = "\(prefix):container/\(path)/"
        let isFargate = task.launchType == "FARGATE"
        // One identity for the network interface and the digests, made of the task's.
        let digest = SeededGenerator.seed(0, task.id)
        raw("{\"attachments\":[")
        if isFargate { attachment(digest) }
        raw("],\"attributes\":[{\"name\":\"ecs.cpu-architecture\",\"value\":\"x86_64\"}]")
        field(",\"availabilityZone\":", region.name + ["a", "b", "c"][Int(digest % 3)])
        field(",\"capacityProviderName\":", task.capacityProvider)
        field(",\"clusterArn\":", cluster.arn)
        if task.startedAt != nil {
            raw(",\"connectivity\":\"CONNECTED\"")
            time(",\"connectivityAt\":", task.createdAt, epoch)
        }
        raw(",\"containers\":")
        list(task.containers) { json, container in
            json.container(container, task: task, arn: arn, arnPrefix: containerPrefix, digest: digest)
        }
        field(",\"cpu\":", task.cpu)
        time(",\"createdAt\":", task.createdAt, epoch)
        field(",\"desiredStatus\":", task.desiredStatus)
        raw(",\"enableExecuteCommand\":false")
        if task.startedAt != nil { time(",\"executionStoppedAt\":", task.stoppedAt, epoch) }
        field(",\"group\":", task.group)
        raw(",\"healthStatus\":\"UNKNOWN\",\"inferenceAccelerators\":[]")
        field(",\"lastStatus\":", task.lastStatus)
        field(",\"launchType\":", task.launchType)
        field(",\"memory\":", task.memory)
        raw(",\"overrides\":{\"containerOverrides\":")
        list(task.containers) { json, container in
            json.field("{\"name\":", container.name)
            json.raw("}")
        }
        raw(",\"inferenceAcceleratorOverrides\":[]}")
        if isFargate { raw(",\"platformFamily\":\"Linux\",\"platformVersion\":\"1.4.0\"") }
        time(",\"pullStartedAt\":", task.startedAt.flatMap { _ in task.createdAt }, epoch)
        time(",\"pullStoppedAt\":", task.startedAt, epoch)
        time(",\"startedAt\":", task.startedAt, epoch)
        field(",\"startedBy\":", task.startedBy)
        field(",\"stopCode\":", task.stopCode)
        time(",\"stoppedAt\":", task.stoppedAt, epoch)
        field(",\"stoppedReason\":", task.stoppedReason)
        time(",\"stoppingAt\":", task.stoppingAt, epoch)
        raw(",\"tags\":")
        tags(task.tags)
        field(",\"taskArn\":", arn)
        field(",\"taskDefinitionArn\":", "\(prefix):task-definition/\(task.taskDefinition)")
        raw(",\"version\":5")
        if isFargate { raw(",\"ephemeralStorage\":{\"sizeInGiB\":20}") }
        raw("}")
    }

    private mutating func container(
        _ container: EmulatedContainer,
        task: EmulatedTask,
        arn: String,
        arnPrefix: String,
        digest: UInt64
    ) {
        let identity = SeededGenerator.seed(digest, container.name)
        raw("{\"containerArn\":\"")
        text(arnPrefix)
        uuid(identity)
        raw("\"")
        field(",\"taskArn\":", arn)
        field(",\"name\":", container.name)
        field(",\"image\":", container.image)
        if task.startedAt != nil {
            raw(",\"runtimeId\":\"")
            text(task.id)
            raw("-")
            number(Int(identity % 10_000_000_000))
            raw("\"")
        }
        field(",\"lastStatus\":", container.lastStatus)
        if let exitCode = container.exitCode {
            raw(",\"exitCode\":")
            number(exitCode)
        }
        field(",\"reason\":", container.reason)
        raw(",\"networkBindings\":[],\"networkInterfaces\":[")
        if task.launchType == "FARGATE", task.startedAt != nil {
            raw("{\"attachmentId\":\"")
            uuid(digest)
            raw("\",\"privateIpv4Address\":\"")
            address(digest)
            raw("\"}")
        }
        raw("],\"healthStatus\":\"UNKNOWN\",\"managedAgents\":[],\"cpu\":\"0\"}")
    }

    private mutating func attachment(_ digest: UInt64) {
        raw("{\"id\":\"")
        uuid(digest)
        raw("\",\"type\":\"ElasticNetworkInterface\",\"status\":\"DELETED\",\"details\":[")
        raw("{\"name\":\"subnetId\",\"value\":\"subnet-0123456789abcdef0\"},")
        raw("{\"name\":\"privateIPv4Address\",\"value\":\"")
        address(digest)
        raw("\"}]}")
    }

    /// A private address made of a number.
    private mutating func address(_ digest: UInt64) {
        raw("10.0.")
        number(Int(digest >> 8 & 0xFF))
        raw(".")
        number(Int(digest & 0xFF))
    }

    private mutating func field(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        raw(key)
        string(value)
    }

    private mutating func time(_ key: StaticString, _ seconds: Double?, _ epoch: Int) {
        guard let seconds else { return }
        raw(key)
        // Far beyond any instant, so that no number of a fixture overflows.
        let bounded = min(max(seconds, -1e10), 1e10)
        timestamp(milliseconds: Int(bounded * 1000) + (bounded > 1e9 ? 0 : epoch))
    }
}
