/// Tasks of which none is there until it is asked for.
///
/// Everything about a task follows from the cluster's key and the task's index, and the index can be read back from
/// the task's id, so that a cluster of a million tasks takes no more memory than an empty one.
struct GeneratedTasks: TaskSource {
    private let key: UInt64
    private let stopped: Int
    private let running: Int
    private let profiles: [ServiceProfile]
    /// The services that run here, as indices of `profiles`; those whose failures the first tasks show come first.
    private let services: [Int]
    private let featured: Int

    /// The tasks of the cluster at `index` of a region.
    init(cluster index: Int, arn: String, shape: EstateShape, profiles: [ServiceProfile]) {
        key = SeededGenerator.seed(shape.seed, arn)
        stopped = shape.stoppedTasks
        running = shape.runningTasks
        self.profiles = profiles
        // The featured services are dealt to the clusters in turn, so that all are there in every region.
        var services = ServiceCatalog.featured.indices.filter { $0 % shape.clusters == index }
        featured = services.count
        var generator = SeededGenerator(seed: key)
        let count = max(services.count + 3, 5)
        while services.count < count {
            let candidate = generator.below(profiles.count)
            if !services.contains(candidate) { services.append(candidate) }
        }
        self.services = services
    }

    var count: Int { stopped + running }

    func desiredStatus(at index: Int) -> String {
        index < stopped ? "STOPPED" : "RUNNING"
    }

    func id(at index: Int) -> String {
        let low = SeededGenerator.mix(UInt64(index) &+ key)
        var digits: [UInt8] = []
        digits.reserveCapacity(32)
        appendHexadecimal(SeededGenerator.mix(low ^ key), to: &digits)
        appendHexadecimal(low, to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    func index(of id: String) -> Int? {
        guard let high = parseHexadecimal(id.utf8.prefix(16)), let low = parseHexadecimal(id.utf8.dropFirst(16)),
            high == SeededGenerator.mix(low ^ key)
        else { return nil }
        let index = SeededGenerator.unmix(low) &- key
        return index < UInt64(count) ? Int(index) : nil
    }

    func task(at index: Int) -> EmulatedTask {
        var generator = SeededGenerator(seed: SeededGenerator.mix(key ^ UInt64(index)))
        let service =
            index < min(featured, stopped)
            ? profiles[services[index]] : profiles[services[generator.below(services.count)]]
        var task = EmulatedTask(id: id(at: index), taskDefinition: service.taskDefinition)
        task.group = service.group
        task.startedBy = service.startedBy
        task.launchType = service.launchType
        task.capacityProvider = service.capacityProvider
        task.memory = service.memory
        // What no service starts has no service to ask for its team.
        if service.isBatch { task.tags = service.tags }
        if index < stopped {
            let stop =
                index < featured ? service.stops[0] : service.stops[generator.below(service.stops.count)]
            Self.stop(&task, stop, of: service, &generator)
        } else {
            Self.run(&task, of: service, &generator)
        }
        return task
    }

    private static func run(_ task: inout EmulatedTask, of service: ServiceProfile, _ generator: inout SeededGenerator)
    {
        task.desiredStatus = "RUNNING"
        task.lastStatus = "RUNNING"
        task.createdAt = -Double(3_600 + generator.below(800_000))
        task.startedAt = task.createdAt.map { $0 + 25 }
        task.containers = service.containers.map { container in
            var running = EmulatedContainer(name: container.name, image: container.image)
            running.lastStatus = "RUNNING"
            return running
        }
    }

    private static func stop(
        _ task: inout EmulatedTask,
        _ stop: ServiceProfile.Stop,
        of service: ServiceProfile,
        _ generator: inout SeededGenerator
    ) {
        task.truth = stop.truth
        task.stopCode = stop.stopCode
        task.stoppedReason = stop.stoppedReason
        // Within the hour for which ECS keeps stopped tasks, with some room at both ends.
        let stopped = -Double(10_000 + generator.below(3_300_000)) / 1000
        let lifetime = stop.mode.hasStarted ? Double(60 + generator.below(40_000)) : 90
        task.createdAt = stopped - 40 - lifetime
        if stop.mode.hasStarted { task.startedAt = stopped - 10 - lifetime }
        task.stoppingAt = stopped - 5
        if generator.chance(0.03) {
            // Still on its way: the containers have ended and the network interface is being detached.
            task.lastStatus = "DEPROVISIONING"
        } else {
            task.stoppedAt = stopped
        }
        let exitCodes = stop.mode.exitCodes
        let exitCode = exitCodes.isEmpty ? nil : exitCodes[generator.below(exitCodes.count)]
        task.containers = service.containers.map { container in
            var ended = EmulatedContainer(name: container.name, image: container.image)
            if container.isApplication {
                ended.exitCode = exitCode
                ended.reason = stop.containerReason
            } else if exitCode != nil {
                // Sidecars are told to stop when the application ends: some obey, some are killed.
                ended.exitCode = [0, 0, 0, 143, 137][generator.below(5)]
            }
            return ended
        }
    }
}

extension GeneratedTasks: ServiceSource {
    func service(named name: String) -> EmulatedService? {
        services.lazy.map { profiles[$0] }.first { $0.name == name && !$0.isBatch }
            .map { EmulatedService(name: $0.name, tags: $0.tags) }
    }
}
