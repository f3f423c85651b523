import AWS
import HTTP
import Stages

/// The estate that the options and the AWS configuration of the user lead to.
struct OwnEstate {
    private let settings: SweepSettings
    private let variables: Environment
    private let files: SharedFiles
    private let descriptions: [BaseDescription]

    /// Reads the files and the options; nothing is asked of AWS.
    ///
    /// - Throws: ``UsageError``, `ConfigFileError`.
    init(_ settings: SweepSettings, environment: [String: String]) throws {
        self.settings = settings
        variables = Environment(environment)
        files = try SharedFiles(environment: variables)
        descriptions = try settings.estate.descriptions()
    }

    /// Opens the ways into the estate while `body` runs.
    func connected<Value>(
        _ body: ([EstateBase], SweepConnection) async throws -> Value
    ) async throws -> Value {
        let configuration = AWSConfiguration(
            environment: variables,
            files: files,
            profile: descriptions.first?.profile
        )
        let exposures = ExposureWarnings(Console(isQuiet: settings.report.isQuiet))
        for file in files.exposed { exposures.warn(of: file) }
        return try await CurlTransport.withTransport(settings.transport(caBundlePath: configuration.caBundlePath)) {
            transport in
            let connection = SweepConnection(
                transport: transport,
                concurrency: settings.concurrency,
                quotaShare: settings.quotaShare ?? .standard,
                maximumAttempts: configuration.maximumAttempts,
                onExposedFile: exposures.warn
            )
            let estate = EstateBases(
                variables: variables,
                files: files,
                endpointURL: settings.endpointURL,
                connection: connection
            )
            return try await body(try await estate.bases(descriptions), connection)
        }
    }
}
