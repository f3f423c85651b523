/// Reads the token of a sign-in from its file, and renews it there when it is about to expire.
///
/// Source: botocore's `tokens.py`.
struct SSOTokenSource: Sendable {
    /// Time left before the expiry at which a token is renewed.
    private static let window = Duration.seconds(900)
    /// More than any token's file has.
    private static let sizeLimit = 1 << 20

    let session: SSOSession
    /// The folder of the files, `~/.aws/sso/cache`.
    let folder: String
    /// What the token is for, for errors.
    let source: CredentialSource
    /// The sign-in of IAM Identity Center, without credentials.
    let client: AWSClient
    /// Reads the token's file.
    let files: SecretFiles
    let now: @Sendable () -> Timestamp

    /// A token that is good now.
    ///
    /// - Throws: ``CredentialError`` that says how to sign in.
    func token() async throws(CredentialError) -> SSOToken {
        let path = "\(folder)/\(session.cacheName)"
        let shownPath = path.plain(limit: 256)
        let token: SSOToken
        switch files.contents(of: path, limit: Self.sizeLimit) {
        case .missing: throw signIn("nobody has signed in: there is no \(shownPath)")
        case .failed(let reason): throw signIn("\(shownPath) cannot be read: \(reason)")
        case .bytes(let bytes):
            guard let read = SSOToken(file: bytes) else { throw signIn("\(shownPath) holds no token") }
            token = read
        }
        guard let expiration = token.expiration, expiration - now() < Self.window else { return token }
        if let renewed = try await renewed(token) {
            // A home that cannot be written to costs the next program a renewal, and this one nothing.
            try? PrivateFile.replace(path, with: renewed.file(of: session))
            return renewed
        }
        guard now() < expiration else { throw signIn("the sign-in expired at \(expiration.iso8601)") }
        return token
    }

    /// The token for another hour or so; `nil` when it cannot be renewed.
    private func renewed(_ token: SSOToken) async throws(CredentialError) -> SSOToken? {
        struct Answer: Decodable {
            var accessToken: String
            var expiresIn: Int
            var refreshToken: String?
        }
        guard session.name != nil, let renewal = token.renewal, now() < renewal.clientExpiration else { return nil }
        var body = JSONObjectWriter()
        body.add("clientId", renewal.clientID)
        body.add("clientSecret", renewal.clientSecret)
        body.add("grantType", "refresh_token")
        body.add("refreshToken", renewal.refreshToken)
        let call = AWSCall("CreateToken", path: "/token", body: body.finish())
        do throws(AWSError) {
            let answer = try await client.call(call) { try JSONBody.decode(Answer.self, from: $0) }
            return token.renewed(
                accessToken: answer.accessToken,
                expiration: now() + .seconds(answer.expiresIn),
                refreshToken: answer.refreshToken
            )
        } catch {
            if error.isCancellation { throw .cancelled }
            return nil
        }
    }

    private func signIn(_ reason: String) -> CredentialError {
        .failed(source, reason: reason, remedy: source.remedy ?? "Sign in.")
    }
}
