public import AWS

/// An account to sweep, and the keys to do it with.
public struct SweepAccount: Sendable {
    /// The account.
    public var identity: AccountIdentity
    /// The keys; those of a role are assumed when they are first needed.
    public var credentials: any CredentialsProvider
    /// The base that leads to it.
    public var base: EstateBase
    /// What was asked of its regions before it was known which account it is.
    var firstPages: FirstPages?

    /// Makes an account.
    public init(identity: AccountIdentity, credentials: any CredentialsProvider, base: EstateBase) {
        self.identity = identity
        self.credentials = credentials
        self.base = base
    }

    /// A client of CloudWatch Logs in a region.
    func logs(in region: Region) throws(EndpointError) -> LogsClient {
        LogsClient(try base.access.client(.logs, in: region, of: identity, credentials: credentials))
    }
}
