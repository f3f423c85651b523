import AWS
import HTTP
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
        // What is wrong with the files and the options shows before anything is asked of AWS.
        let variables = Environment(environment)
        let files = try SharedFiles(environment: variables)
        let descriptions = try settings.estate.descriptions()
        let owners = try settings.owners.owners()
        let notifications = try NotificationDelivery(
            settings.report,
            channels: owners.channels,
            environment: environment
        )
        let configuration = AWSConfiguration(
            environment: variables,
            files: files,
            profile: descriptions.first?.profile
        )
        let transport = CurlTransport.Configuration(
            maximumConnections: settings.concurrency,
            caBundlePath: configuration.caBundlePath
        )
        return try await CurlTransport.withTransport(transport) { transport in
            let connection = SweepConnection(
                transport: transport,
                concurrency: settings.concurrency,
                quotaShare: settings.quotaShare ?? .standard,
                maximumAttempts: configuration.maximumAttempts
            )
            let estate = EstateBases(
                variables: variables,
                files: files,
                endpointURL: settings.endpointURL,
                connection: connection
            )
            let bases = try await estate.bases(descriptions)
            return try await SweepRun(
                settings: settings,
                bases: bases,
                owners: owners,
                notifications: notifications,
                bedrockBase: bases.first,
                statistics: connection.statistics,
                environment: environment,
                transport: transport
            ).run()
        }
    }
}
