/// Credentials of a role, for a token that an identity provider left in a file: IAM roles for service accounts, CI.
struct WebIdentityCredentials: RefreshedCredentials {
    /// More than STS takes of a token.
    private static let sizeLimit = 1 << 17

    let refreshing: RefreshingCredentials

    /// Makes a provider that has assumed nothing yet.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - tokenFile: The file, read again each time: its token is replaced while a program runs.
    ///   - client: STS, without credentials.
    ///   - context: The pace of the calls, and the time.
    ///   - source: What errors call it.
    init(
        _ role: RoleRequest,
        tokenFile: String,
        client: STSClient,
        context: CredentialContext,
        source: CredentialSource
    ) {
        refreshing = RefreshingCredentials(source, now: context.now) { () async throws(CredentialError) in
            let token = try Self.token(tokenFile, source)
            do throws(CancellationError) { try await context.roleCalls.waitForTurn() } catch { throw .cancelled }
            do throws(AWSError) {
                return try await client.assumeRole(role, webIdentityToken: token)
            } catch {
                let remedy =
                    "Check that the trust policy of \(role.arn.plain(limit: 256)) names the provider and the subject of "
                    + "the token in \(tokenFile.plain(limit: 256))."
                throw CredentialError(source, "AssumeRoleWithWebIdentity", error, remedy: remedy)
            }
        }
    }

    private static func token(_ path: String, _ source: CredentialSource) throws(CredentialError) -> String {
        let reason: String
        switch BoundedFile.contents(of: path, limit: sizeLimit) {
        case .bytes(let bytes):
            let token = String(decoding: bytes, as: UTF8.self).trimmed
            if !token.isEmpty { return token }
            reason = "it is empty"
        case .missing: reason = "there is no such file"
        case .failed(let text): reason = text
        }
        throw .failed(
            source,
            reason: "the token file \(path.plain(limit: 256)) cannot be used: \(reason)",
            remedy: "Correct AWS_WEB_IDENTITY_TOKEN_FILE or web_identity_token_file."
        )
    }
}
