/// The calls of AWS STS that give credentials, or say whose they are.
///
/// Source: the STS API reference, version 2011-06-15.
public struct STSClient: Sendable {
    private let client: AWSClient

    /// Makes the calls of a client, whose service is ``AWSService/sts``.
    public init(_ client: AWSClient) {
        self.client = client
    }

    /// Whose credentials the client has; no policy can deny the call.
    ///
    /// - Throws: ``AWSError``.
    public func callerIdentity() async throws(AWSError) -> CallerIdentity {
        try await client.call(AWSOperation.getCallerIdentity.rawValue, body: []) { body in
            let result = try XMLBody.decode(body).required("GetCallerIdentityResult")
            return CallerIdentity(
                account: try result.required("Account").text.plain(limit: 12),
                arn: try result.required("Arn").text.plain(limit: 2048)
            )
        }
    }

    /// Credentials of a role, for the client's own.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - mfa: The serial number of a device, and the code that it shows.
    /// - Throws: ``AWSError``.
    public func assumeRole(
        _ role: RoleRequest,
        mfa: (serial: String, code: String)? = nil
    ) async throws(AWSError) -> Credentials {
        var form = Self.form(role)
        form.add("ExternalId", role.externalID)
        form.add("SerialNumber", mfa?.serial)
        form.add("TokenCode", mfa?.code)
        return try await call(.assumeRole, form)
    }

    /// Credentials of a role, for a token of an identity provider that the role trusts; the client needs none of its own.
    ///
    /// - Parameters:
    ///   - role: The role; the call takes no external id.
    ///   - token: The token, as the provider wrote it.
    /// - Throws: ``AWSError``.
    public func assumeRole(_ role: RoleRequest, webIdentityToken token: String) async throws(AWSError) -> Credentials {
        var form = Self.form(role)
        form.add("WebIdentityToken", token)
        return try await call(.assumeRoleWithWebIdentity, form)
    }

    private static func form(_ role: RoleRequest) -> FormWriter {
        var form = FormWriter()
        form.add("RoleArn", role.arn)
        form.add("RoleSessionName", role.sessionName)
        if let duration = role.duration { form.add("DurationSeconds", Int(duration.components.seconds)) }
        return form
    }

    private func call(_ operation: AWSOperation, _ form: consuming FormWriter) async throws(AWSError) -> Credentials {
        try await client.call(operation.rawValue, body: form.finish()) { body in
            try Self.credentials(in: body, of: operation)
        }
    }

    /// The credentials that an answer of the operation holds.
    static func credentials(in body: [UInt8], of operation: AWSOperation) throws(XMLBody.Failure) -> Credentials {
        let result = try XMLBody.decode(body).required("\(operation.rawValue)Result")
        let keys = try result.required("Credentials")
        guard let expiration = Timestamp(iso8601: try keys.required("Expiration").text) else { throw .malformed }
        return Credentials(
            accessKeyID: try keys.required("AccessKeyId").text,
            secretAccessKey: try keys.required("SecretAccessKey").text,
            sessionToken: try keys.required("SessionToken").text,
            expiration: expiration,
            accountID: result["AssumedRoleUser"]?["Arn"].flatMap { ARN($0.text)?.account }
        )
    }
}
