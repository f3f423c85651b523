import Stages

/// `ecs-sweep sweep`: sweeps the clusters of an estate.
struct SweepCommand {
    private var settings = SweepSettings()
    private let environment: [String: String]

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        self.environment = environment
        try CommandParser(command: .sweep, options: SweepSettings.options, environment: environment).parse(
            words,
            into: &settings
        )
    }

    func run() async throws -> ExitStatus {
        let settings = try settings.fittedToLimits()
        // What is wrong with the files and the options shows before anything is asked of AWS.
        let estate = try OwnEstate(settings, environment: environment)
        let owners = try settings.owners.owners()
        let notifications = try NotificationDelivery(
            settings.report,
            channels: owners.channels,
            environment: environment
        )
        return try await estate.connected { bases, connection in
            try await SweepRun(
                settings: settings,
                bases: bases,
                owners: owners,
                notifications: notifications,
                bedrockBase: bases.first,
                connection: connection,
                environment: environment
            ).run()
        }
    }
}
