import AWS
import HTTP
import Stages

/// The keys and the region that the environment names, for commands that ask Bedrock and have no estate in AWS.
struct BedrockKeys {
    private let configuration: AWSConfiguration
    private let variables: Environment
    private let files: SharedFiles
    private let description: BaseDescription
    private let exposures: ExposureWarnings

    /// - Parameters:
    ///   - regions: which regions may be asked: without a region in the environment, `.standard` names none.
    ///   - console: where it warns of files that others can get at.
    /// - Throws: `ConfigFileError`.
    init(environment: [String: String], regions: BaseDescription.Regions, console: Console) throws {
        variables = Environment(environment)
        files = try SharedFiles(environment: variables)
        exposures = ExposureWarnings(console)
        configuration = AWSConfiguration(environment: variables, files: files, profile: nil)
        var description = BaseDescription()
        description.regions = regions
        self.description = description
    }

    /// The certificate authorities to trust, where the user names some.
    var caBundlePath: String? { configuration.caBundlePath }

    /// The base; keys that cannot be had show when Bedrock is asked, and cost no report.
    func base(over transport: any HTTPTransport) async throws -> EstateBase {
        for file in files.exposed { exposures.warn(of: file) }
        let connection = SweepConnection(
            transport: transport,
            concurrency: 1,
            quotaShare: .standard,
            maximumAttempts: configuration.maximumAttempts,
            onExposedFile: exposures.warn
        )
        let estate = EstateBases(variables: variables, files: files, endpointURL: nil, connection: connection)
        return try await estate.base(description, isOnly: false)
    }
}

extension ReportSettings {
    /// The keys of the environment where Bedrock is to be asked, else `nil`.
    func bedrockKeys(_ environment: [String: String]) throws -> BedrockKeys? {
        guard classifier == .bedrock else { return nil }
        // Nothing is sent to show a prompt, so any region will do.
        return try BedrockKeys(
            environment: environment,
            regions: showsPromptOnly ? .all : .standard,
            console: Console(isQuiet: isQuiet)
        )
    }
}
