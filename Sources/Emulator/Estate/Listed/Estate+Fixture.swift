#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Estate {
    /// Reads an estate from JSON.
    ///
    /// The form is `{"accounts": [{"id", "regions": {region: {cluster: {"tasks": […], "taskDefinitions": […],
    /// "logStreams": […], "services": […]}}}}]}`. An account may have the other members of ``EmulatedAccount``; the file may name
    /// `delegatedAdministrators`. A task has the fields of ``EmulatedTask``, of which only `id` and `taskDefinition` must
    /// be there; a task definition has `family`, perhaps `revision`, and `containerDefinitions`, and may have roles,
    /// `memory` and each container's `logConfiguration` as ECS names them; a log stream has those of
    /// ``EmulatedLogStream``; a service has a `name` and, as a task may, `tags`, an object by key. Regions and clusters are served in the order of their names, tasks in the order of the file.
    ///
    /// - Throws: ``EmulatorError`` when the bytes are not such JSON.
    public init(fixture: [UInt8]) throws(EmulatorError) {
        let decoded: Fixture
        do {
            decoded = try JSONDecoder().decode(Fixture.self, from: Data(fixture))
        } catch {
            throw EmulatorError(
                operation: "read the estate's fixture",
                reason: "\(error)",
                nextStep: "give it as {\"accounts\": [{\"id\", \"regions\": {region: {cluster: {\"tasks\": [...]}}}}]}"
            )
        }
        self.init(
            accounts: decoded.accounts.map(\.account),
            delegatedAdministrators: decoded.delegatedAdministrators ?? []
        )
    }
}

private struct Fixture: Decodable {
    struct Account: Decodable {
        var id: String
        var regions: [String: [String: Cluster]]
        var state: AccountState?
        var disabledRegions: [String]?
        var deniedActions: Set<String>?
        var externalID: String?

        var account: EmulatedAccount {
            var account = EmulatedAccount(
                id: id,
                regions: regions.sorted { $0.key < $1.key }.map { name, clusters in
                    EmulatedRegion(
                        name: name,
                        clusters: clusters.sorted { $0.key < $1.key }.map { name, cluster in
                            EmulatedCluster(
                                name: name,
                                tasks: (cluster.tasks ?? []).map(\.task),
                                taskDefinitions: (cluster.taskDefinitions ?? []).map(\.definition),
                                logStreams: (cluster.logStreams ?? []).map(\.stream),
                                services: (cluster.services ?? []).map(\.service)
                            )
                        }
                    )
                }
            )
            account.state = state ?? account.state
            account.disabledRegions = disabledRegions ?? []
            account.deniedActions = deniedActions ?? []
            account.externalID = externalID
            return account
        }
    }

    struct Cluster: Decodable {
        var tasks: [Task]?
        var taskDefinitions: [TaskDefinition]?
        var logStreams: [LogStream]?
        var services: [Service]?
    }

    struct LogStream: Decodable {
        var group: String
        var name: String
        var lines: [String]

        var stream: EmulatedLogStream { EmulatedLogStream(group: group, name: name, lines: lines) }
    }

    struct Service: Decodable {
        var name: String
        var tags: [String: String]?

        var service: EmulatedService { EmulatedService(name: name, tags: tags ?? [:]) }
    }

    struct Task: Decodable {
        var id: String
        var taskDefinition: String
        var group: String?
        var startedBy: String?
        var desiredStatus: String?
        var lastStatus: String?
        var launchType: String?
        var capacityProviderName: String?
        var stopCode: String?
        var stoppedReason: String?
        var cpu: String?
        var memory: String?
        var createdAt: Double?
        var startedAt: Double?
        var stoppingAt: Double?
        var stoppedAt: Double?
        var containers: [Container]?
        var tags: [String: String]?

        var task: EmulatedTask {
            var task = EmulatedTask(
                id: id,
                taskDefinition: taskDefinition,
                containers: (containers ?? []).map(\.container)
            )
            task.group = group
            task.startedBy = startedBy
            task.desiredStatus = desiredStatus ?? task.desiredStatus
            task.lastStatus = lastStatus ?? task.lastStatus
            task.launchType = launchType ?? task.launchType
            task.capacityProvider = capacityProviderName
            task.stopCode = stopCode
            task.stoppedReason = stoppedReason
            task.cpu = cpu ?? task.cpu
            task.memory = memory ?? task.memory
            task.createdAt = createdAt
            task.startedAt = startedAt
            task.stoppingAt = stoppingAt
            task.stoppedAt = stoppedAt
            task.tags = tags ?? [:]
            return task
        }
    }

    struct Container: Decodable {
        var name: String
        var image: String?
        var lastStatus: String?
        var exitCode: Int?
        var reason: String?

        var container: EmulatedContainer {
            var container = EmulatedContainer(name: name, image: image, exitCode: exitCode, reason: reason)
            container.lastStatus = lastStatus ?? container.lastStatus
            return container
        }
    }

    struct TaskDefinition: Decodable {
        struct Container: Decodable {
            var name: String
            var image: String?
            var essential: Bool?
            var memory: Int?
            var logConfiguration: EmulatedLogConfiguration?

            var container: EmulatedTaskDefinition.Container {
                var container = EmulatedTaskDefinition.Container(
                    name: name,
                    image: image,
                    essential: essential,
                    memory: memory
                )
                container.logConfiguration = logConfiguration
                return container
            }
        }

        var family: String
        var revision: Int?
        var containerDefinitions: [Container]
        var executionRoleArn: String?
        var taskRoleArn: String?
        var memory: String?

        var definition: EmulatedTaskDefinition {
            var definition = EmulatedTaskDefinition(
                family: family,
                revision: revision,
                containers: containerDefinitions.map(\.container)
            )
            definition.executionRole = executionRoleArn
            definition.taskRole = taskRoleArn
            definition.memory = memory ?? definition.memory
            return definition
        }
    }

    var accounts: [Account]
    var delegatedAdministrators: Set<String>?
}
