import Pipeline

/// Credentials that expire and are replaced ahead of that, fetched once however many ask.
///
/// - Most of their life, everybody gets those at hand.
/// - From the advisory window on, one caller fetches others while the rest go on with the old ones.
/// - In the mandatory window all wait for the one fetch.
/// - While a fetch fails, the old ones serve until they expire. Then everybody gets the error of the last attempt, and a
///   new attempt is made once the policy's pause is over: a source that is down is not asked by every call of a sweep.
public struct RefreshingCredentials: CredentialsProvider {
    private let refreshing: Refreshing<Credentials>
    private let refusal: Refusal

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
        let refusal = Refusal()
        self.refusal = refusal
        refreshing = Refreshing(policy, now: now) { () async throws(CredentialError) in
            let credentials = try await fetch()
            let reason: String
            if refusal.takes(credentials) {
                reason = "AWS refuses them as expired, and there are no others"
            } else if let expiration = credentials.expiration, expiration <= now() {
                reason = "they expired at \(expiration.iso8601)"
            } else {
                return credentials
            }
            let remedy = source.remedy ?? "Get new ones, and check this machine's clock."
            throw .failed(source, reason: reason, remedy: remedy)
        }
    }

    /// The credentials.
    ///
    /// - Throws: ``CredentialError``.
    public func credentials() async throws(CredentialError) -> Credentials {
        try await refreshing.value()
    }

    /// Drops these credentials: the next to ask gets others, or the error that there are none.
    ///
    /// Where a source has no others, the same are tried again once the policy's pause is over.
    public func invalidate(_ credentials: Credentials) async {
        refusal.note(credentials)
        refreshing.drop { $0.hasSameKeys(as: credentials) }
    }
}

/// The credentials that AWS refused last, until their source gave them once more.
private final class Refusal: Sendable {
    private let refused = Locked<Credentials?>(nil)

    func note(_ credentials: Credentials) {
        refused.withLock { $0 = credentials }
    }

    /// Whether these are the ones; from then on they are not.
    func takes(_ credentials: Credentials) -> Bool {
        refused.withLock { refused in
            guard let keys = refused, keys.hasSameKeys(as: credentials) else { return false }
            refused = nil
            return true
        }
    }
}

extension Credentials {
    /// Whether AWS sees no difference: what is known of the expiry may be one.
    fileprivate func hasSameKeys(as other: Self) -> Bool {
        accessKeyID == other.accessKeyID && sessionToken == other.sessionToken
    }
}
