/// Credentials that another program prints: the `credential_process` of a profile.
///
/// Source: "Process credential provider" in the AWS SDKs and tools reference guide.
struct ProcessCredentials: RefreshedCredentials {
    let refreshing: RefreshingCredentials

    /// Makes a provider that has started nothing yet.
    ///
    /// - Parameters:
    ///   - command: The command line. No shell sees it: words, quotes and backslashes are all that it has.
    ///   - environment: The program's variables.
    ///   - source: What errors call it.
    ///   - now: The time of day.
    ///   - run: What starts the program.
    init(
        _ command: String,
        environment: Environment,
        source: CredentialSource,
        now: @escaping @Sendable () -> Timestamp,
        run: @escaping @Sendable (ChildProcess) async throws(ChildProcess.Failure) -> [UInt8] = { process in
            try await process.output()
        }
    ) {
        refreshing = RefreshingCredentials(source, now: now) { () async throws(CredentialError) in
            guard let words = ShellWords.split(command), let program = words.first else {
                throw .misconfigured(
                    source,
                    reason: "credential_process is no command line",
                    remedy: "Correct its quotes."
                )
            }
            let process = ChildProcess(program, Array(words.dropFirst()), environment: environment.variables)
            let output: [UInt8]
            do throws(ChildProcess.Failure) {
                output = try await run(process)
            } catch {
                if error == .cancelled { throw .cancelled }
                throw .failed(source, reason: "\(error)", remedy: Self.remedy)
            }
            return try Self.credentials(in: output, source)
        }
    }

    private static let remedy = "Run the profile's credential_process by hand to see what it does."

    /// The credentials in what the program printed.
    static func credentials(in output: [UInt8], _ source: CredentialSource) throws(CredentialError) -> Credentials {
        struct Output: Decodable {
            enum CodingKeys: String, CodingKey {
                case version = "Version"
                case accessKeyID = "AccessKeyId"
                case secretAccessKey = "SecretAccessKey"
                case sessionToken = "SessionToken"
                case expiration = "Expiration"
                case accountID = "AccountId"
            }

            var version: Int
            var accessKeyID: String?
            var secretAccessKey: String?
            var sessionToken: String?
            var expiration: Timestamp?
            var accountID: String?
        }
        guard let output = try? JSONBody.decode(Output.self, from: output) else {
            throw .failed(source, reason: "what it printed is not the JSON object that it must be", remedy: remedy)
        }
        guard output.version == 1 else {
            throw .failed(source, reason: "it printed version \(output.version), where 1 is known", remedy: remedy)
        }
        let fields = KeyFields(
            source: "\(source)",
            profile: nil,
            id: ("AccessKeyId", output.accessKeyID),
            secret: ("SecretAccessKey", output.secretAccessKey),
            token: ("SessionToken", output.sessionToken),
            expiration: output.expiration,
            accountID: output.accountID
        )
        guard let credentials = try fields.credentials() else {
            throw .failed(source, reason: "what it printed has no AccessKeyId", remedy: remedy)
        }
        return credentials
    }
}
