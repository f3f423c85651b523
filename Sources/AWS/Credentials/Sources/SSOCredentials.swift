/// Credentials of a role that IAM Identity Center gives to whoever signed in.
struct SSOCredentials: RefreshedCredentials {
    /// A role in an account, as IAM Identity Center names it.
    struct Role: Sendable, Hashable {
        var accountID: String
        var name: String
    }

    let refreshing: RefreshingCredentials

    /// Makes a provider that has asked for nothing yet.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - tokens: The sign-in.
    ///   - portal: IAM Identity Center's portal, without credentials.
    ///   - context: The pace of the calls, and the sign-ins that profiles share.
    init(_ role: Role, tokens: SSOTokenSource, portal: AWSClient, context: CredentialContext) {
        let source = tokens.source
        let token = context.signIns.token(from: tokens)
        refreshing = RefreshingCredentials(source, now: context.now) { () async throws(CredentialError) in
            let signIn: SSOToken
            do throws(CredentialError) {
                signIn = try await token.value()
            } catch .failed(_, let reason, let remedy) {
                // The sign-in may be that of another profile; the command to run is this one's.
                throw .failed(source, reason: reason, remedy: source.remedy ?? remedy)
            }
            do throws(CancellationError) { try await context.portalCalls.waitForTurn() } catch { throw .cancelled }
            do throws(AWSError) {
                return try await Self.credentials(of: role, signIn, portal)
            } catch {
                let isSignedOut = error.isAccessDenied && error.code == "UnauthorizedException"
                if isSignedOut { token.drop { $0 == signIn } }
                let remedy =
                    isSignedOut
                    ? source.remedy
                    : "Check that the role \(role.name.plain(limit: 64)) of account \(role.accountID.plain(limit: 12)) is "
                        + "assigned to you."
                throw CredentialError(source, "GetRoleCredentials", error, remedy: remedy ?? "Sign in.")
            }
        }
    }

    /// Source: the IAM Identity Center portal API reference, GetRoleCredentials.
    private static func credentials(
        of role: Role,
        _ token: SSOToken,
        _ portal: AWSClient
    ) async throws(AWSError) -> Credentials {
        struct Answer: Decodable {
            struct Keys: Decodable {
                var accessKeyId: String
                var secretAccessKey: String
                var sessionToken: String
                /// Milliseconds since 1970.
                var expiration: Double
            }
            var roleCredentials: Keys
        }
        var query = FormWriter()
        query.add("role_name", role.name)
        query.add("account_id", role.accountID)
        let call = AWSCall(
            "GetRoleCredentials",
            method: "GET",
            path: "/federation/credentials?" + String(decoding: query.finish(), as: UTF8.self),
            headers: [("x-amz-sso_bearer_token", token.accessToken)]
        )
        let keys = try await portal.call(call) { try JSONBody.decode(Answer.self, from: $0) }.roleCredentials
        return Credentials(
            accessKeyID: keys.accessKeyId,
            secretAccessKey: keys.secretAccessKey,
            sessionToken: keys.sessionToken,
            expiration: Timestamp(secondsSince1970: keys.expiration / 1000),
            accountID: role.accountID
        )
    }
}
