/// Something that has credentials at hand, or gets them.
public protocol CredentialsProvider: Sendable {
    /// The credentials to sign the next request with.
    ///
    /// It may be asked by any number of tasks before every request.
    ///
    /// - Throws: ``CredentialError`` that says what to do.
    func credentials() async throws(CredentialError) -> Credentials

    /// Says that AWS refused these credentials as expired: whoever asks next is to be given others.
    ///
    /// Many calls may be refused with the same credentials; only the first report of them counts.
    func invalidate(_ credentials: Credentials) async
}

extension CredentialsProvider {
    /// Does nothing: where there are no others, the same ones are given again.
    public func invalidate(_ credentials: Credentials) async {}
}
