/// The calls of AWS Security Token Service that a sweep needs.
///
/// Source: the AWS STS API reference, version 2011-06-15.
public struct STSClient: Sendable {
    private let client: AWSClient

    /// Makes the calls of a client, whose service is ``AWSService/sts``.
    public init(_ client: AWSClient) {
        self.client = client
    }

    /// The account that the client's keys belong to.
    ///
    /// - Throws: ``AWSError``.
    public func callerAccount() async throws(AWSError) -> AccountID {
        try await client.call("GetCallerIdentity", body: []) { bytes in
            let result = try XMLBody.decode(bytes)["GetCallerIdentityResult"]
            guard let account = (result?["Account"]?.text).flatMap({ AccountID($0) }) else {
                throw XMLBody.Failure.malformed
            }
            return account
        }
    }

    /// Keys of a role, for a while.
    ///
    /// - Throws: ``AWSError``.
    func assumeRole(
        _ arn: String,
        externalID: String?,
        sessionName: String,
        duration: Int
    ) async throws(AWSError) -> (credentials: Credentials, expiration: Timestamp) {
        var form = FormWriter()
        form.add("RoleArn", arn)
        form.add("RoleSessionName", sessionName)
        form.add("DurationSeconds", duration)
        form.add("ExternalId", externalID)
        return try await client.call("AssumeRole", body: form.finish()) { bytes in
            let keys = try XMLBody.decode(bytes)["AssumeRoleResult"]?["Credentials"]
            guard let id = keys?["AccessKeyId"]?.text, let secret = keys?["SecretAccessKey"]?.text,
                let token = keys?["SessionToken"]?.text,
                let expiration = (keys?["Expiration"]?.text).flatMap({ Timestamp(iso8601: $0) })
            else { throw XMLBody.Failure.malformed }
            return (Credentials(accessKeyID: id, secretAccessKey: secret, sessionToken: token), expiration)
        }
    }
}
