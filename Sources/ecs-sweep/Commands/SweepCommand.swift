import AWS
import HTTP
import Stages

/// `ecs-sweep sweep`: sweeps the clusters of an account in one or more regions.
struct SweepCommand {
    private var settings = SweepSettings()
    private let environment: [String: String]

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        self.environment = environment
        try CommandParser(command: "sweep", options: SweepSettings.options).parse(words, into: &settings)
    }

    func run() async throws -> ExitStatus {
        // What is wrong with the files, the region and the endpoints shows before anything is asked of AWS.
        let variables = Environment(environment)
        let files = try SharedFiles(environment: variables)
        let configuration = AWSConfiguration(environment: variables, files: files, profile: settings.profile)
        let regions = try self.regions(configuration)
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
            let credentials = try configuration.credentials(
                CredentialContext(
                    transport: transport,
                    options: connection.options,
                    region: regions.first?.region,
                    prompt: .terminal
                )
            )
            // Asked for at once: without them there is no sweep, and a person may have to type a code.
            _ = try await credentials.credentials()
            return try await SweepRun(
                settings: settings,
                regions: regions.map { connection.region($0.region, endpoint: $0.endpoint, credentials: credentials) },
                statistics: connection.statistics,
                environment: environment,
                transport: transport
            ).run()
        }
    }

    private func regions(_ configuration: AWSConfiguration) throws -> [(region: Region, endpoint: Endpoint)] {
        var names: Set<String> = []
        let wanted =
            settings.regions.isEmpty
            ? [try configuration.region()]
            : try settings.regions.map { try configuration.region(explicit: $0) }
        return try wanted.filter { names.insert($0.name).inserted }.map { region in
            (region, try configuration.endpoint(of: .ecs, in: region, explicit: settings.endpointURL))
        }
    }
}
