import AWS
import HTTP
import Testing

@Suite(.timeLimit(.minutes(5))) struct ContainerCredentialsTests {
    private let time = WallClock()

    @Test("the endpoint is asked directly and briefly, with the token as its file has it now")
    func credentials() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("token", "first\n")
        let transport = StubTransport(
            .endpoint("ONE", until: "2026-11-23T13:00:00Z"),
            .endpoint("TWO", until: "2026-11-23T14:00:00Z")
        )
        let provider = try provider(transport, ["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": file])
        #expect(provider.source == CredentialSource(.container))
        #expect(try await provider.credentials().accessKeyID == "ONE")
        try folder.write("token", "second")
        time.advance(by: .seconds(3300))
        #expect(try await provider.credentials().accessKeyID == "TWO")
        let requests = transport.requests
        #expect(requests.map { $0.headers.first { $0.name == "Authorization" }?.value } == ["first", "second"])
        #expect(requests.allSatisfy { $0.url == "http://169.254.170.2/x" && $0.timeLimit == .seconds(2) })
        #expect(requests.allSatisfy { if case .direct = $0.route { true } else { false } })
    }

    @Test("three tries a second apart, then the reason")
    func tries() async throws {
        let clock = RecordingClock()
        let transport = StubTransport(
            .failure(.timeout),
            .error(404, #"{"message":"no such\u001b[2J task"}"#),
            .error(302, "", headers: [(name: "Location", value: "http://169.254.170.2/y")])
        )
        let provider = try provider(transport, clock: clock)
        let error = await #expect(throws: CredentialError.self) { try await provider.credentials() }
        #expect(error?.description.contains("the container's credentials endpoint: it answered 302") == true)
        #expect(transport.requests.count == 3)
        #expect(clock.sleeps == [.seconds(1), .seconds(1)])
    }

    @Test("a try that succeeds ends the tries")
    func recovers() async throws {
        let transport = StubTransport(.error(500, ""), .endpoint("ONE", until: "2026-11-23T13:00:00Z"))
        #expect(try await provider(transport).credentials().accessKeyID == "ONE")
    }

    @Test("a token that could end a header line is refused")
    func hostileToken() async throws {
        let transport = StubTransport(.failure(.timeout))
        let folder = try TemporaryFolder()
        let file = try folder.write("token", "a\r\nHost: x")
        let provider = try provider(transport, ["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": file])
        await #expect(throws: CredentialError.self) { try await provider.credentials() }
        #expect(transport.requests.isEmpty)
    }

    private func provider(
        _ transport: StubTransport,
        _ variables: [String: String] = [:],
        clock: RecordingClock = RecordingClock()
    ) throws -> ResolvedCredentials {
        let all = variables.merging(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x"]) { $1 }
        return try AWSConfiguration(all).credentials(.test(transport, time: time, clock: clock))
    }
}
