/// The keys that one place holds, checked before they are used.
struct KeyFields {
    /// A field with the name that it has in its place.
    typealias Field = (name: String, value: String?)

    /// The place, in the words of an error.
    let source: String
    /// The profile to configure when a key is missing.
    let profile: String?
    let id: Field
    let secret: Field
    let token: Field
    var expiration: Timestamp?
    var accountID: String?

    /// The credentials; `nil` when the place has no access key id.
    ///
    /// - Throws: ``CredentialError``.
    func credentials() throws(CredentialError) -> Credentials? {
        guard let accessKeyID = id.value else { return nil }
        guard let secretAccessKey = secret.value else {
            throw .partial(source: source, missing: secret.name, profile: profile)
        }
        for (name, value) in [id, secret, token] {
            guard (value ?? "").utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
                throw .malformed(source: source, key: name)
            }
        }
        return Credentials(
            accessKeyID: accessKeyID,
            secretAccessKey: secretAccessKey,
            sessionToken: token.value,
            expiration: expiration,
            accountID: accountID?.plain(limit: 12)
        )
    }
}
