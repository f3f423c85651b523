/// The keys with which requests are signed.
///
/// Descriptions, dumps and reflection show no secret.
public struct Credentials: Sendable, Equatable {
    /// The key's public part, such as `AKIAIOSFODNN7EXAMPLE`.
    public let accessKeyID: String
    /// The key's secret part.
    public let secretAccessKey: String
    /// The token of temporary credentials; `nil` for a user's permanent keys.
    public let sessionToken: String?
    /// When AWS stops taking them; `nil` for permanent keys, and where nobody said.
    public let expiration: Timestamp?
    /// The account that they belong to, where their source says it.
    public let accountID: String?

    /// Makes credentials.
    public init(
        accessKeyID: String,
        secretAccessKey: String,
        sessionToken: String? = nil,
        expiration: Timestamp? = nil,
        accountID: String? = nil
    ) {
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
        self.expiration = expiration
        self.accountID = accountID
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The last four characters of the public part; enough to tell two keys apart.
    public var description: String {
        "Credentials(…\(accessKeyID.suffix(4)))"
    }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` shows no secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
