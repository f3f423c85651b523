/// Credentials that expire and are replaced ahead of that, fetched once however many ask.
///
/// - Most of their life, everybody gets those at hand.
/// - From the advisory window on, one caller fetches others while the rest go on with the old ones.
/// - In the mandatory window all wait for the one fetch.
/// - While a fetch fails, the old ones serve until they expire. Then everybody gets the error of the last attempt, and a
///   new attempt is made once the policy's pause is over: a source that is down is not asked by every call of a sweep.
public struct RefreshingCredentials: CredentialsProvider {
    private let refreshing: Refreshing<Credentials>

    /// Makes a provider that has fetched nothing yet.
    ///
    /// - Parameters:
    ///   - source: Where the credentials come from, for errors.
    ///   - policy: When they are replaced.
    ///   - now: The time of day.
    ///   - fetch: Gets credentials. What it gives must not have expired.
    public init(
        _ source: CredentialSource,
        policy: RefreshPolicy = RefreshPolicy(),
        now: @escaping @Sendable () -> Timestamp = { .now },
        fetch: @escaping @Sendable () async throws(CredentialError) -> Credentials
    ) {
        refreshing = Refreshing(policy, now: now) { () async throws(CredentialError) in
            let credentials = try await fetch()
            guard let expiration = credentials.expiration, expiration <= now() else { return credentials }
            throw .failed(
                source,
                reason: "they expired at \(expiration.iso8601)",
                remedy: source.remedy ?? "Get new ones, and check this machine's clock."
            )
        }
    }

    /// The credentials.
    ///
    /// - Throws: ``CredentialError``.
    public func credentials() async throws(CredentialError) -> Credentials {
        try await refreshing.value()
    }

    /// Drops these credentials: the next to ask gets others.
    public func invalidate(_ credentials: Credentials) async {
        refreshing.drop { $0 == credentials }
    }
}
