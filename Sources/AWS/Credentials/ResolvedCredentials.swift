/// Credentials of a profile, with where they come from.
///
/// Nothing was asked of anybody to find that out.
public struct ResolvedCredentials: CredentialsProvider {
    /// Where they come from.
    public let source: CredentialSource
    private let provider: any CredentialsProvider

    /// Makes the credentials of a source.
    public init(_ source: CredentialSource, _ provider: any CredentialsProvider) {
        self.source = source
        self.provider = provider
    }

    /// The credentials to sign the next request with.
    ///
    /// - Throws: ``CredentialError``.
    public func credentials() async throws(CredentialError) -> Credentials {
        try await provider.credentials()
    }

    /// Says that AWS refused these credentials as expired.
    public func invalidate(_ credentials: Credentials) async {
        await provider.invalidate(credentials)
    }
}
