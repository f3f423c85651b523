import HTTP

/// Credentials of the role of an EC2 instance, from version 2 of its metadata service.
struct InstanceCredentials: RefreshedCredentials {
    private static let source = CredentialSource(.instance)
    /// How much longer credentials are used that the service gave when they had expired: it does so when AWS cannot
    /// renew them, and then AWS's services go on to take them.
    private static let grace = Duration.seconds(600)

    let refreshing: RefreshingCredentials

    /// Makes a provider that has asked for nothing yet.
    ///
    /// - Parameters:
    ///   - metadata: How the service is asked.
    ///   - context: The way there, and the time.
    ///   - whenAbsent: The error where no such service answers, given the reason.
    init(
        _ metadata: InstanceMetadata,
        context: CredentialContext,
        whenAbsent: @escaping @Sendable (_ reason: String) -> CredentialError
    ) {
        refreshing = RefreshingCredentials(Self.source, now: context.now) { () async throws(CredentialError) in
            let request = MetadataRequest(metadata: metadata, transport: context.transport, whenAbsent: whenAbsent)
            return try await Self.fetch(request, at: context.now())
        }
    }

    private static func fetch(_ request: MetadataRequest, at now: Timestamp) async throws(CredentialError)
        -> Credentials
    {
        let token = try await request.token()
        let folder = "/latest/meta-data/iam/security-credentials/"
        let roles = try await request.get(folder, token: token)
        guard roles.status == 200, let role = String(decoding: roles.body, as: UTF8.self).split(separator: "\n").first
        else { throw request.whenAbsent("no role is attached to the instance") }
        var name: [UInt8] = []
        for byte in role.trimmed.utf8.prefix(128) { name.appendPercentEncoded(byte) }
        let answer = try await request.get(folder + String(decoding: name, as: UTF8.self), token: token)
        guard answer.status == 200, let keys = EndpointCredentials.credentials(in: answer.body) else {
            throw .failed(
                source,
                reason: EndpointCredentials.reason(answer),
                remedy: "Check the role that is attached to the instance."
            )
        }
        guard let expiration = keys.expiration, expiration <= now else { return keys }
        return Credentials(
            accessKeyID: keys.accessKeyID,
            secretAccessKey: keys.secretAccessKey,
            sessionToken: keys.sessionToken,
            expiration: now + grace,
            accountID: keys.accountID
        )
    }
}

/// Requests to the metadata service.
private struct MetadataRequest {
    let metadata: InstanceMetadata
    let transport: any HTTPTransport
    let whenAbsent: @Sendable (_ reason: String) -> CredentialError

    /// The token that every other request must carry: a request from outside that something on the instance passes on
    /// cannot get one.
    func token() async throws(CredentialError) -> String {
        let lifetime = (name: "x-aws-ec2-metadata-token-ttl-seconds", value: "21600")
        let response = try await send("PUT", "/latest/api/token", lifetime)
        let token = String(decoding: response.body, as: UTF8.self).trimmed
        guard response.status == 200, !token.isEmpty, token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw whenAbsent("it gives no token, the answer was \(response.status)")
        }
        return token
    }

    func get(_ path: String, token: String) async throws(CredentialError) -> HTTPResponse {
        try await send("GET", path, (name: "x-aws-ec2-metadata-token", value: token))
    }

    private func send(
        _ method: String,
        _ path: String,
        _ header: (name: String, value: String)
    ) async throws(CredentialError) -> HTTPResponse {
        let request = HTTPRequest(
            method: method,
            url: metadata.url + path,
            headers: [header],
            timeLimit: metadata.timeLimit,
            route: .direct,
            responseLimit: EndpointCredentials.sizeLimit
        )
        var attempt = 1
        while true {
            let reason: String
            do throws(HTTPError) {
                let response = try await transport.send(request)
                guard response.status >= 500, attempt < metadata.attempts else { return response }
                reason = "it answered \(response.status)"
            } catch {
                if error.reason == .cancelled { throw .cancelled }
                reason = error.message
            }
            guard attempt < metadata.attempts else { throw whenAbsent(reason) }
            attempt += 1
        }
    }
}
