import AWS
import HTTP
import Testing

@Suite(.timeLimit(.minutes(5))) struct InstanceCredentialsTests {
    private let time = WallClock()

    @Test("a token first, then the role's name, then its keys; all directly and within a second")
    func credentials() async throws {
        let transport = StubTransport(
            .ok("imds-token"),
            .ok("sweep role\n"),
            .endpoint("ONE", until: "2026-11-23T18:00:00Z")
        )
        let provider = try provider(transport)
        #expect(provider.source == CredentialSource(.instance))
        #expect(try await provider.credentials().accessKeyID == "ONE")
        let requests = transport.requests
        let base = "http://169.254.169.254/latest"
        let folder = "\(base)/meta-data/iam/security-credentials/"
        #expect(requests.map(\.url) == ["\(base)/api/token", folder, folder + "sweep%20role"])
        #expect(requests.map(\.method) == ["PUT", "GET", "GET"])
        #expect(requests[0].headers.map(\.name) == ["x-aws-ec2-metadata-token-ttl-seconds"])
        #expect(requests[1...].allSatisfy { $0.headers.map(\.value) == ["imds-token"] })
        #expect(requests.allSatisfy { $0.timeLimit == .seconds(1) })
    }

    @Test(
        "where there is no such service, what was looked at",
        arguments: [.failure(.timeout), .failure(.connection), .error(403, ""), .ok("bad\ttoken")]
            as [StubTransport.Answer]
    )
    func absent(_ answer: StubTransport.Answer) async throws {
        let transport = StubTransport(answer)
        let error = await #expect(throws: CredentialError.self) { try await provider(transport).credentials() }
        #expect(error?.description.contains("No credentials for profile \"default\" in the environment") == true)
        #expect(error?.description.contains("the instance metadata service (") == true)
        #expect(transport.requests.count == 1)
    }

    @Test("no role, and a role that answers with an error")
    func noRole() async throws {
        let none = StubTransport(.ok("t"), .error(404, ""))
        let error = await #expect(throws: CredentialError.self) { try await provider(none).credentials() }
        #expect(error?.description.contains("no role is attached to the instance") == true)
        let failing = StubTransport(.ok("t"), .ok("r"), .ok(#"{"Code":"AssumeRoleUnauthorizedAccess","Message":"no"}"#))
        let second = await #expect(throws: CredentialError.self) { try await provider(failing).credentials() }
        #expect(second?.description.contains("it answered 200 (no)") == true)
    }

    @Test("keys that had expired already are used on: AWS could not renew them and takes them")
    func outage() async throws {
        let transport = StubTransport(.ok("t"), .ok("r"), .endpoint("OLD", until: "2026-11-23T11:00:00Z"))
        let credentials = try await provider(transport).credentials()
        #expect(credentials.accessKeyID == "OLD")
        #expect(credentials.expiration == time.later(.seconds(600)))
    }

    @Test(
        "where the service is",
        arguments: [
            (["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "IPv6"], "http://[fd00:ec2::254]/latest/api/token"),
            (["AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://127.0.0.1:1338/"], "http://127.0.0.1:1338/latest/api/token"),
        ]
    )
    func endpoint(_ variables: [String: String], _ url: String) async throws {
        let transport = StubTransport(.failure(.timeout))
        _ = try? await provider(transport, variables).credentials()
        #expect(transport.requests.map(\.url) == [url])
    }

    @Test("time limit and attempts can be set")
    func patience() async throws {
        let transport = StubTransport(.failure(.timeout))
        let variables = ["AWS_METADATA_SERVICE_TIMEOUT": "3", "AWS_METADATA_SERVICE_NUM_ATTEMPTS": "2"]
        _ = try? await provider(transport, variables).credentials()
        #expect(transport.requests.map(\.timeLimit) == [.seconds(3), .seconds(3)])
    }

    @Test("switched off, it is not asked; a wrong setting is named")
    func settings() throws {
        let transport = StubTransport(.failure(.timeout))
        let off = #expect(throws: CredentialError.self) {
            try provider(transport, ["AWS_EC2_METADATA_DISABLED": "True"])
        }
        #expect(off?.description.contains("metadata") == false)
        let mode = #expect(throws: CredentialError.self) {
            try provider(transport, ["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "5"])
        }
        #expect(mode?.description.contains("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE") == true)
    }

    private func provider(
        _ transport: StubTransport,
        _ variables: [String: String] = [:]
    ) throws -> ResolvedCredentials {
        try AWSConfiguration(variables).credentials(.test(transport, time: time))
    }
}
