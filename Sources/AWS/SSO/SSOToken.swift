/// The token of a sign-in, as `aws sso login` keeps it in a file.
struct SSOToken: Sendable, Equatable, Expiring {
    /// What the portal takes.
    var accessToken: String
    /// When the portal stops taking it.
    var expiration: Timestamp?
    /// What the token can be renewed with.
    var renewal: Renewal?

    /// What a token is renewed with: a refresh token, and the client that it was given to.
    struct Renewal: Sendable, Equatable {
        var refreshToken: String
        var clientID: String
        var clientSecret: String
        var clientExpiration: Timestamp
    }

    /// Reads a file; `nil` when it holds no token.
    init?(file bytes: [UInt8]) {
        struct File: Decodable {
            var accessToken: String
            var expiresAt: String
            var refreshToken: String?
            var clientId: String?
            var clientSecret: String?
            var registrationExpiresAt: String?
        }
        guard let file = try? JSONBody.decode(File.self, from: bytes), let expiration = Self.date(file.expiresAt)
        else { return nil }
        accessToken = file.accessToken
        self.expiration = expiration
        guard let refreshToken = file.refreshToken, let clientID = file.clientId,
            let clientSecret = file.clientSecret, let clientExpiration = file.registrationExpiresAt.flatMap(Self.date)
        else { return }
        renewal = Renewal(
            refreshToken: refreshToken,
            clientID: clientID,
            clientSecret: clientSecret,
            clientExpiration: clientExpiration
        )
    }

    /// The token after it was renewed.
    func renewed(accessToken: String, expiration: Timestamp, refreshToken: String?) -> Self {
        var token = self
        token.accessToken = accessToken
        token.expiration = expiration
        if let refreshToken { token.renewal?.refreshToken = refreshToken }
        return token
    }

    /// The file that AWS's tools read.
    func file(of session: SSOSession) -> [UInt8] {
        var file = JSONObjectWriter()
        file.add("startUrl", session.startURL)
        file.add("region", session.region.name)
        file.add("accessToken", accessToken)
        file.add("expiresAt", expiration?.iso8601)
        file.add("clientId", renewal?.clientID)
        file.add("clientSecret", renewal?.clientSecret)
        file.add("registrationExpiresAt", renewal?.clientExpiration.iso8601)
        file.add("refreshToken", renewal?.refreshToken)
        return file.finish()
    }

    /// Older tools wrote `UTC` where ISO 8601 has a `Z`.
    private static func date(_ text: String) -> Timestamp? {
        Timestamp(iso8601: text.hasSuffix("UTC") ? text.dropLast(3) + "Z" : text)
    }
}

extension SSOToken: CustomStringConvertible, CustomReflectable {
    /// Nothing of the token.
    var description: String { "SSOToken" }

    /// A mirror without children, so that `dump` shows no secret.
    var customMirror: Mirror { Mirror(self, children: []) }
}
