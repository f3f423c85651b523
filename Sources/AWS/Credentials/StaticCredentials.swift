/// Credentials that stay the same.
public struct StaticCredentials: CredentialsProvider {
    private let value: Credentials

    /// Makes a provider of these credentials.
    public init(_ value: Credentials) {
        self.value = value
    }

    /// The credentials that it was made with.
    public func credentials() -> Credentials {
        value
    }
}
