import Emulator
import Stages

/// `ecs-sweep demo`: sweeps an emulated estate that is started in the process.
struct DemoCommand {
    struct Settings {
        var sweep = SweepSettings()
        var emulator = EmulatorSettings.demo

        private static let quotaShare = "unlimited; 0.8 where there are quotas"

        static var options: [CommandOption<Self>] {
            EmulatorSettings.options(at: \.emulator, standard: .demo)
                + SweepSettings.scopeOptions(at: \.sweep, quotaShare: quotaShare).map(\.rare)
                + OwnerSettings.options(at: \.sweep.owners) + ReportSettings.options(at: \.sweep.report)
        }
    }

    private var settings = Settings()
    private let environment: [String: String]

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        self.environment = environment
        try CommandParser(command: .demo, options: Settings.options, environment: environment).parse(
            words,
            into: &settings
        )
    }

    func run() async throws -> ExitStatus {
        let sweep = try settings.sweep.fittedToLimits()
        let owners = try sweep.owners.owners()
        let notifications = try NotificationDelivery(
            sweep.report,
            channels: owners.channels,
            environment: environment
        )
        let estate = EmulatedEstate(emulator: settings.emulator, sweep: sweep)
        return try await estate.connected { bases, connection in
            try await SweepRun(
                settings: sweep,
                bases: bases,
                owners: owners,
                notifications: notifications,
                bedrockBase: try await sweep.report.bedrockKeys(environment)?.base(over: connection.transport),
                connection: connection,
                environment: environment
            ).run()
        }
    }
}
