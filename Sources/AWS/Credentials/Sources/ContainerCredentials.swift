import HTTP

/// Credentials of an ECS task or an EKS pod.
struct ContainerCredentials: RefreshedCredentials {
    private static let attempts = 3
    private static let timeLimit = Duration.seconds(2)
    private static let source = CredentialSource(.container)

    let refreshing: RefreshingCredentials

    /// Makes a provider that has asked for nothing yet.
    init(_ endpoint: ContainerEndpoint, context: CredentialContext) {
        refreshing = RefreshingCredentials(Self.source, now: context.now) { () async throws(CredentialError) in
            try await Self.fetch(endpoint, context)
        }
    }

    private static func fetch(
        _ endpoint: ContainerEndpoint,
        _ context: CredentialContext
    ) async throws(CredentialError) -> Credentials {
        var request = HTTPRequest(method: "GET", url: endpoint.url, timeLimit: timeLimit, route: .direct)
        request.responseLimit = EndpointCredentials.sizeLimit
        request.headers.append(("Accept", "application/json"))
        if let value = try authorization(endpoint) { request.headers.append(("Authorization", value)) }
        var attempt = 1
        while true {
            let reason: String
            do throws(HTTPError) {
                let response = try await context.transport.send(request)
                if response.status == 200, let keys = EndpointCredentials.credentials(in: response.body) { return keys }
                reason = EndpointCredentials.reason(response)
            } catch {
                if error.reason == .cancelled { throw .cancelled }
                reason = error.message
            }
            guard attempt < attempts else {
                throw .failed(source, reason: reason, remedy: "Check the role of the task or of the pod.")
            }
            attempt += 1
            do { try await context.options.clock.sleep(for: .seconds(1)) } catch { throw .cancelled }
        }
    }

    private static func authorization(_ endpoint: ContainerEndpoint) throws(CredentialError) -> String? {
        let (value, name): (String, String)
        switch endpoint.authorization {
        case .none: return nil
        case .value(let text): (value, name) = (text, "AWS_CONTAINER_AUTHORIZATION_TOKEN")
        case .file(let path):
            name = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"
            guard case .bytes(let bytes) = BoundedFile.contents(of: path, limit: 1 << 17) else {
                throw .failed(
                    source,
                    reason: "the token file \(path.plain(limit: 256)) cannot be read",
                    remedy: "Correct \(name)."
                )
            }
            value = String(decoding: bytes, as: UTF8.self).trimmed
        }
        guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
            throw .malformed(source: "\(source)", key: name)
        }
        return value
    }
}
