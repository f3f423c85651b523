/// Something that has credentials at hand, or gets them.
public protocol CredentialsProvider: Sendable {
    /// The credentials to sign the next request with.
    ///
    /// - Throws: ``CredentialError`` that says what to do.
    func credentials() async throws(CredentialError) -> Credentials
}
