public import AWS

/// The way to AWS of a base: where its clients and the keys of its roles are made.
public protocol EstateAccess: Sendable {
    /// A client of a service in a region.
    ///
    /// - Throws: `EndpointError` where the base's configuration names no endpoint that can be used.
    func client(
        _ service: AWSService,
        in region: Region,
        credentials: any CredentialsProvider
    ) throws(EndpointError) -> AWSClient

    /// The calls of ECS in a region of an account, which keep to the quotas of that account and region.
    ///
    /// - Throws: `EndpointError` where the base's configuration names no endpoint that can be used.
    func ecs(
        in region: Region,
        of account: AccountIdentity,
        credentials: any CredentialsProvider
    ) throws(EndpointError) -> ECSClient

    /// The keys of a role, which other keys may assume.
    ///
    /// - Throws: `EndpointError` where the base's configuration names no endpoint that can be used.
    func credentials(
        ofRole arn: String,
        as role: AccountRole,
        from source: any CredentialsProvider,
        in home: Region
    ) throws(EndpointError) -> any CredentialsProvider
}
