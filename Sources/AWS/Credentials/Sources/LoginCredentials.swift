/// Credentials that `aws login` left in a file.
///
/// They live for a quarter of an hour; AWS's own tools renew them there, with a key that stays with them.
struct LoginCredentials: RefreshedCredentials {
    let refreshing: RefreshingCredentials

    /// Makes a provider that has read nothing yet.
    ///
    /// - Parameters:
    ///   - session: The value of `login_session`.
    ///   - folder: The folder of the files, `~/.aws/login/cache`.
    ///   - source: What errors call it.
    ///   - files: Reads the file.
    ///   - now: The time of day.
    init(
        session: String,
        folder: String,
        source: CredentialSource,
        files: SecretFiles,
        now: @escaping @Sendable () -> Timestamp
    ) {
        var name: [UInt8] = []
        name.appendHex(SHA256Digest.hash(Array(session.utf8)))
        let path = "\(folder)/\(String(decoding: name, as: UTF8.self)).json"
        refreshing = RefreshingCredentials(source, now: now) { () async throws(CredentialError) in
            try Self.read(path, source, files)
        }
    }

    private static func read(
        _ path: String,
        _ source: CredentialSource,
        _ files: SecretFiles
    ) throws(CredentialError) -> Credentials {
        struct File: Decodable {
            struct Keys: Decodable {
                var accessKeyId: String
                var secretAccessKey: String
                var sessionToken: String
                var accountId: String?
                var expiresAt: Timestamp
            }
            var accessToken: Keys
        }
        let reason: String
        switch files.contents(of: path, limit: 1 << 20) {
        case .bytes(let bytes):
            if let keys = try? JSONBody.decode(File.self, from: bytes).accessToken {
                return Credentials(
                    accessKeyID: keys.accessKeyId,
                    secretAccessKey: keys.secretAccessKey,
                    sessionToken: keys.sessionToken,
                    expiration: keys.expiresAt,
                    accountID: keys.accountId?.plain(limit: 12)
                )
            }
            reason = "\(path.plain(limit: 256)) holds no credentials"
        case .missing: reason = "nobody has logged in: there is no \(path.plain(limit: 256))"
        case .failed(let text): reason = "\(path.plain(limit: 256)) cannot be read: \(text)"
        }
        throw .failed(source, reason: reason, remedy: source.remedy ?? "Log in.")
    }
}
