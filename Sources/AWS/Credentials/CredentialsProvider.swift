/// Something that has credentials at hand, or gets them.
public protocol CredentialsProvider: Sendable {
    /// The credentials to sign the next request with.
    ///
    /// - Throws: ``CredentialError`` that says what to do.
    func credentials() async throws(CredentialError) -> Credentials

    /// Takes note that a service refused these credentials as expired: the next ones must be others, if there are any.
    ///
    /// - Parameter credentials: The ones that were refused; if others have taken their place meanwhile, those stay.
    func invalidate(_ credentials: Credentials) async
}

extension CredentialsProvider {
    /// Does nothing: for credentials that stay the same.
    public func invalidate(_ credentials: Credentials) async {}
}
