import AWS
import HTTP
import Testing

@Suite struct WebIdentityCredentialsTests {
    private let time = WallClock()

    @Test("the token is read again each time")
    func tokenFile() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("token", "first\n")
        let operation = "AssumeRoleWithWebIdentity"
        let transport = StubTransport(
            .role("ONE", until: "2026-11-23T13:00:00Z", operation: operation),
            .role("TWO", until: "2026-11-23T14:00:00Z", operation: operation)
        )
        let provider = try provider(file, transport)
        #expect(try await provider.credentials().accessKeyID == "ONE")
        try folder.write("token", "second")
        time.advance(by: .seconds(3300))
        #expect(try await provider.credentials().accessKeyID == "TWO")
        let bodies = transport.requests.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(bodies.map { $0.hasSuffix("WebIdentityToken=first") } == [true, false])
        #expect(bodies[1].hasSuffix("WebIdentityToken=second"))
        #expect(bodies[0].contains("RoleSessionName=ecs-sweep-1795435200&"))
    }

    @Test("a file that is missing or empty is named", arguments: [nil, "", " \n"])
    func badFile(_ text: String?) async throws {
        let folder = try TemporaryFolder()
        let file = "\(folder.path)/token"
        if let text { try folder.write("token", text) }
        let transport = StubTransport(.failure(.connection))
        let provider = try provider(file, transport)
        let error = await #expect(throws: CredentialError.self) { try await provider.credentials() }
        #expect(error?.description.contains(file) == true)
        #expect(error?.description.contains("AWS_WEB_IDENTITY_TOKEN_FILE") == true)
        #expect(transport.requests.isEmpty)
    }

    @Test("an identity provider that STS could not reach is tried again")
    func providerIsSlow() async throws {
        let folder = try TemporaryFolder()
        let transport = StubTransport(
            .refused("IDPCommunicationError", 400),
            .role("ONE", until: "2026-11-23T13:00:00Z", operation: "AssumeRoleWithWebIdentity")
        )
        let provider = try provider(folder.write("token", "t"), transport)
        #expect(try await provider.credentials().accessKeyID == "ONE")
    }

    private func provider(_ file: String, _ transport: StubTransport) throws -> ResolvedCredentials {
        let configuration = try AWSConfiguration([
            "AWS_WEB_IDENTITY_TOKEN_FILE": file, "AWS_ROLE_ARN": "arn:aws:iam::123456789012:role/sweep",
        ])
        return try configuration.credentials(.test(transport, time: time))
    }
}
