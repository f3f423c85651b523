public import AWS

/// The way to AWS of a base: where its clients and the keys of its roles are made.
public protocol EstateAccess: Sendable {
    /// A client of a service in a region, whose calls keep to the quotas of the account that its keys belong to.
    ///
    /// - Throws: `EndpointError` where the base's configuration names no endpoint that can be used.
    func client(
        _ service: AWSService,
        in region: Region,
        of account: AccountIdentity,
        credentials: any CredentialsProvider
    ) throws(EndpointError) -> AWSClient

    /// The keys of a role, which the keys of an account may assume.
    ///
    /// - Throws: `EndpointError` where the base's configuration names no endpoint that can be used.
    func credentials(
        ofRole arn: String,
        as role: AccountRole,
        from source: any CredentialsProvider,
        of account: AccountIdentity,
        in home: Region
    ) throws(EndpointError) -> any CredentialsProvider
}
