import AWS

extension EstateBase {
    /// A client of a service in the home region; an endpoint that cannot be used is a place that cannot be reached.
    func homeClient(
        _ service: AWSService,
        of account: AccountIdentity,
        credentials: any CredentialsProvider
    ) throws(AWSError) -> AWSClient {
        do throws(EndpointError) {
            return try access.client(service, in: home, of: account, credentials: credentials)
        } catch {
            throw AWSError(error)
        }
    }
}
