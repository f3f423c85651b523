import AWS
import Emulator
import HTTP
import Stages

/// `ecs-sweep demo`: sweeps an emulated estate that is started in the process.
struct DemoCommand {
    struct Settings {
        /// The estate unless the user says otherwise.
        private static let standard = EmulatorSettings(
            accounts: 5,
            suspendedAccounts: 1,
            regions: ["us-east-1", "us-west-2", "eu-west-1"],
            clusters: 20,
            tasks: 20,
            latency: .milliseconds(20)
        )

        var sweep = SweepSettings()
        var emulator = Self.standard

        private static let quotaShare = "unlimited; 0.8 where there are quotas"

        /// Whether calls are paced where the user does not say: an estate without quotas is not to be waited for.
        var paces: Bool { emulator.quotas != .off }

        static var options: [CommandOption<Self>] {
            EmulatorSettings.options(at: \.emulator, standard: standard)
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
        let emulator = settings.emulator
        let owners = try settings.sweep.owners.owners()
        let notifications = try NotificationDelivery(
            settings.sweep.report,
            channels: owners.channels,
            environment: environment
        )
        return try await EmulatorServer.withServer(emulator.configuration, serving: emulator.estate) { server in
            try await CurlTransport.withTransport { transport in
                let connection = SweepConnection(
                    transport: transport,
                    concurrency: settings.sweep.concurrency,
                    quotaShare: settings.sweep.quotaShare ?? (settings.paces ? .standard : .unlimited),
                    maximumAttempts: nil
                )
                let endpoint = try Endpoint(url: server.url, source: "the emulator")
                let base = EstateBase(
                    name: "the emulated keys",
                    home: try Region(emulator.regions[0]),
                    credentials: StaticCredentials(
                        Credentials(accessKeyID: "emulated", secretAccessKey: "emulated")
                    ),
                    accounts: .organization(try AccountRole(name: "ecs-reader")),
                    regions: .all,
                    access: connection.access { _, _ in endpoint }
                )
                return try await SweepRun(
                    settings: settings.sweep,
                    bases: [base],
                    owners: owners,
                    notifications: notifications,
                    bedrockBase: try await settings.sweep.report.bedrockKeys(environment)?.base(over: transport),
                    statistics: connection.statistics,
                    environment: environment,
                    transport: transport
                ).run()
            }
        }
    }
}
