/// A provider that is a way to fetch, and leaves when to fetch to ``RefreshingCredentials``.
protocol RefreshedCredentials: CredentialsProvider {
    /// What fetches and keeps the credentials.
    var refreshing: RefreshingCredentials { get }
}

extension RefreshedCredentials {
    /// The credentials.
    ///
    /// - Throws: ``CredentialError``.
    func credentials() async throws(CredentialError) -> Credentials {
        try await refreshing.credentials()
    }

    /// Drops these credentials: the next to ask gets others.
    func invalidate(_ credentials: Credentials) async {
        await refreshing.invalidate(credentials)
    }
}
