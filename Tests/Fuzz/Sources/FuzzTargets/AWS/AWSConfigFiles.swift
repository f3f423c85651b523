import HTTP
import Text

@testable import AWS

/// The two configuration files of AWS's tools, and what of credentials, region and endpoints comes of them.
enum AWSConfigFiles: FuzzTarget {
    static let name = "aws-config"

    /// What stands for a secret in the corpus and the dictionary: no error may quote it where it is a key's value.
    private static let secret = "wJalrSECRET"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let profile = pieces.number() % 2 == 0 ? nil : "work"
        let (config, credentials) = (withoutSecretsInNames(pieces.text()), withoutSecretsInNames(pieces.text()))
        for (text, kind) in [(config, ConfigFile.Kind.config), (credentials, .credentials)] {
            try checkLineEnds(text, kind)
        }
        guard let configFile = try read(config, .config), let keysFile = try read(credentials, .credentials) else {
            return
        }
        let configuration = AWSConfiguration(
            environment: Environment(["HOME": "/nonexistent", "AWS_EC2_METADATA_DISABLED": "true"]),
            files: SharedFiles(config: configFile, credentials: keysFile),
            profile: profile
        )
        try checkRegionAndEndpoints(of: configuration)
        let context = CredentialContext(transport: NoTransport())
        try expectSilent(Result { () throws(CredentialError) in try configuration.credentials(context) })
    }

    /// The text with what stands for a secret only behind the keys that hold one: names are meant to be shown.
    private static func withoutSecretsInNames(_ text: String) -> String {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let key = String(line.prefix { $0 != "=" })
            let isSecret = ["aws_access_key_id", "aws_secret_access_key", "aws_session_token"].contains(key)
            // What does not show may stand between its letters.
            let shown = PlainText.line(String(line))
            guard !isSecret, shown.contains("SECRET") else { return String(line) }
            return shown.replacing("SECRET", with: "NAME")
        }.joined(separator: "\n")
    }

    /// A file of Windows is the same file.
    private static func checkLineEnds(_ text: String, _ kind: ConfigFile.Kind) throws {
        guard !text.utf8.contains(0x0D) else { return }
        let (one, other) = (try read(text, kind), try read(text.replacing("\n", with: "\r\n"), kind))
        try expectEqual(one?.profileNames, other?.profileNames, "profiles do not depend on the ends of lines")
        for name in one?.profileNames ?? [] {
            try expectEqual(one?.profile(name), other?.profile(name), "settings do not depend on the ends of lines")
        }
    }

    private static func read(_ text: String, _ kind: ConfigFile.Kind) throws -> ConfigFile? {
        let result = Result { () throws(ConfigFileError) in try ConfigFile(text: text, path: "config", kind: kind) }
        try expectSilent(result)
        if case .failure(let error) = result {
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
            try expect((1...lines).contains(error.line ?? 0), "an error names a line of the file")
        }
        return try? result.get()
    }

    private static func checkRegionAndEndpoints(of configuration: AWSConfiguration) throws {
        let region = Result { () throws(RegionError) in try configuration.region() }
        try expectSilent(region)
        guard case .success(let region) = region else { return }
        for service in [AWSService.ecs, .sts] {
            let endpoint = Result { () throws(EndpointError) in try configuration.endpoint(of: service, in: region) }
            try expectSilent(endpoint)
            guard case .success(let endpoint) = endpoint else { continue }
            let isAddress = endpoint.url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            try expect(isAddress && !endpoint.url.contains("@"), "an endpoint is an address: \(endpoint)")
        }
    }

    /// An error about files that hold secrets says nothing of them, and is safe to print.
    private static func expectSilent(_ result: Result<some Any, some Error>) throws(Violation) {
        guard case .failure(let error) = result else { return }
        try expectPlain("\(error)", "an error")
        try expect(!"\(error)".holds(secret), "an error quotes a secret: \(error)")
        try expectBounded("\(error)", 4000, "an error")
    }

    private struct NoTransport: HTTPTransport {
        func send(_: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
            throw HTTPError(.connection, "nothing is sent here")
        }
    }
}
