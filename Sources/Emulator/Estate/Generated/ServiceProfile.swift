/// A service of a generated region: its containers, and how its tasks stop.
///
/// A service is the same in every cluster of its region, as a bad release is: most are healthy, and a failing one has
/// one or two ways to fail.
struct ServiceProfile: Sendable {
    /// The names that the texts of a stop contain.
    struct Names: Sendable {
        let name: String
        let image: String
        let instance: String
        let secret: String
        let role: String
        let targetGroup: String
        let deployment: String
    }

    /// A container of the task definition.
    struct Container: Sendable {
        let name: String
        let image: String
        let essential: Bool?
        let isApplication: Bool
    }

    /// A way in which the service's tasks stop, with its texts made once.
    struct Stop: Sendable {
        let mode: StopMode
        let truth: TaskTruth
        let stopCode: String
        let stoppedReason: String
        let containerReason: String?
    }

    let name: String
    let region: String
    let account: String
    /// Whether its tasks run to an end, started by a schedule and not by a service.
    let isBatch: Bool
    /// Its tags, by key.
    let tags: [String: String]
    let revision: Int
    let taskDefinition: String
    let group: String
    let startedBy: String
    let launchType: String
    let capacityProvider: String?
    let memory: String
    let containers: [Container]
    /// How its tasks stop, each as often as it is here; a failure of a featured service comes first.
    let stops: [Stop]

    /// The service of this index in the catalog.
    init(_ index: Int, region: String, account: String, seed: UInt64) {
        let name = ServiceCatalog.names[index]
        let isBatch = ServiceCatalog.batches.contains(name)
        var generator = SeededGenerator(seed: SeededGenerator.seed(seed, "\(account)/\(region)/\(name)"))
        let revision = 1 + generator.below(180)
        let names = Names(
            name: name,
            image: "\(account).dkr.ecr.\(region).amazonaws.com/\(name):v\(revision)",
            instance: "i-0\(uuidText(generator.next()).filter { $0 != "-" }.prefix(16))",
            secret: "arn:aws:secretsmanager:\(region):\(account):secret:\(name)/database",
            role: "arn:aws:sts::\(account):assumed-role/\(name)-execution/\(uuidText(generator.next()).prefix(8))",
            targetGroup: "arn:aws:elasticloadbalancing:\(region):\(account):targetgroup/\(name)/"
                + uuidText(generator.next()).filter { $0 != "-" }.prefix(16),
            deployment: "ecs-svc/\(1_000_000_000_000_000_000 + generator.below(8_000_000_000_000_000_000))"
        )
        let failures = Self.failures(index, &generator)
        let modes = Self.modes(failures, isBatch: isBatch, &generator)
        let isSpot = failures.contains(.spotInterruption)
        let isOnInstances = failures.contains(.hostTerminated) || !isSpot && generator.chance(0.25)

        self.name = name
        self.region = region
        self.account = account
        self.isBatch = isBatch
        tags = ServiceCatalog.team(of: name).map { ["team": $0] } ?? [:]
        self.revision = revision
        taskDefinition = "\(name):\(revision)"
        group = isBatch ? "family:\(name)" : "service:\(name)"
        startedBy = isBatch ? "events-rule/\(name)" : names.deployment
        launchType = isOnInstances ? "EC2" : "FARGATE"
        capacityProvider = isSpot ? "FARGATE_SPOT" : isOnInstances ? nil : "FARGATE"
        memory = ["512", "1024", "2048"][generator.below(3)]
        containers = Self.containers(names, &generator)
        stops = modes.map { mode in
            Stop(
                mode: mode,
                truth: mode.truth,
                stopCode: mode.stopCode,
                stoppedReason: mode.stoppedReason(names),
                containerReason: mode.containerReason(names)
            )
        }
    }

    /// The service's task definition.
    var definition: EmulatedTaskDefinition {
        var definition = EmulatedTaskDefinition(
            family: name,
            revision: revision,
            containers: containers.map { container in
                var described = EmulatedTaskDefinition.Container(
                    name: container.name,
                    image: container.image,
                    essential: container.essential,
                    memory: container.isApplication ? Int(memory) : 64
                )
                described.logConfiguration = .awslogs(
                    group: GeneratedLogs.groupPrefix + name,
                    region: region,
                    prefix: GeneratedLogs.streamPrefix
                )
                return described
            }
        )
        let roles = "arn:\(Region.partition(of: region)):iam::\(account):role/\(name)"
        definition.executionRole = "\(roles)-execution"
        definition.taskRole = "\(roles)-task"
        definition.memory = memory
        return definition
    }

    /// One service in five fails, the featured ones always.
    private static func failures(_ index: Int, _ generator: inout SeededGenerator) -> [StopMode] {
        if index < ServiceCatalog.featured.count { return [ServiceCatalog.featured[index].mode] }
        guard generator.chance(0.2) else { return [] }
        return (0..<1 + generator.below(2)).map { _ in StopMode.failures[generator.below(StopMode.failures.count)] }
    }

    private static func modes(
        _ failures: [StopMode],
        isBatch: Bool,
        _ generator: inout SeededGenerator
    ) -> [StopMode] {
        let benign: [StopMode] = isBatch ? [.cleanExit, .cleanExit, .cleanExit] : [.scaleIn, .scaleIn, .userStop]
        guard let first = failures.first, let last = failures.last else { return benign }
        return [first, first, first, last] + benign.prefix(1 + generator.below(2))
    }

    /// The application and up to three sidecars, in any order.
    private static func containers(_ names: Names, _ generator: inout SeededGenerator) -> [Container] {
        // ECS takes an application container without `essential` as essential.
        let essential: Bool? = generator.chance(0.8) ? true : nil
        var containers = [Container(name: "app", image: names.image, essential: essential, isApplication: true)]
        var sidecars = ServiceCatalog.sidecars
        for _ in 0..<[0, 1, 1, 2, 3][generator.below(5)] {
            let sidecar = sidecars.remove(at: generator.below(sidecars.count))
            let container = Container(
                name: sidecar.name,
                image: sidecar.image,
                essential: false,
                isApplication: false
            )
            containers.insert(container, at: generator.below(containers.count + 1))
        }
        return containers
    }
}
