import Pipeline

/// The sign-ins to IAM Identity Center that a program uses: one token each, however many profiles share it.
final class SignIns: Sendable {
    private let tokens = Locked<[SSOSession: Refreshing<SSOToken>]>([:])

    /// The token of a sign-in.
    func token(from source: SSOTokenSource) -> Refreshing<SSOToken> {
        tokens.withLock { tokens in
            if let token = tokens[source.session] { return token }
            let token = Refreshing<SSOToken>(RefreshPolicy(), now: source.now) { () async throws(CredentialError) in
                try await source.token()
            }
            tokens[source.session] = token
            return token
        }
    }
}
