import AWS
import HTTP
import Pipeline
import Testing

@Suite(.timeLimit(.minutes(5))) struct AssumeRoleCredentialsTests {
    private let time = WallClock()
    private let role = RoleRequest(arn: "arn:aws:iam::123456789012:role/sweep", sessionName: "s", externalID: "x")

    @Test("the role is assumed once, and again ahead of the expiry")
    func refresh() async throws {
        let transport = StubTransport(
            .role("ONE", until: "2026-11-23T13:00:00Z"),
            .role("TWO", until: "2026-11-23T14:00:00Z")
        )
        let provider = try provider(.test(transport, time: time))
        for _ in 0..<10 { #expect(try await provider.credentials().accessKeyID == "ONE") }
        #expect(transport.requests.count == 1)
        time.advance(by: .seconds(3300))
        #expect(try await provider.credentials().accessKeyID == "TWO")
        let two = try await provider.credentials()
        await provider.invalidate(two)
        _ = try? await provider.credentials()
        #expect(transport.requests.count == 3)
    }

    @Test("a refusal says what to allow, and is one for whoever asks why a call failed")
    func refused() async throws {
        let provider = try provider(.test(StubTransport(.refused("AccessDenied"))))
        let error = try await #require(#expect(throws: CredentialError.self) { try await provider.credentials() })
        #expect(error.cause?.isAccessDenied == true)
        for words in ["AssumeRole failed with AccessDenied: no", "sts:AssumeRole", role.arn] {
            #expect(error.description.contains(words), "\(error)")
        }
    }

    @Test("a cancelled call is no failure of the role")
    func cancelled() async throws {
        let provider = try provider(.test(StubTransport(.failure(.cancelled))))
        await #expect(throws: CredentialError.cancelled) { try await provider.credentials() }
        #expect(AWSError.credentials(.cancelled).isCancellation)
    }

    @Test("many roles are assumed at a pace")
    func pace() async throws {
        let clock = RecordingClock()
        let transport = StubTransport(.role("ONE", until: "2026-11-23T13:00:00Z"))
        let context = try CredentialContext.test(transport, time: time, clock: clock)
        for _ in 0..<120 { _ = try await provider(context).credentials() }
        #expect(clock.sleeps.count == 20)
        #expect(clock.sleeps.allSatisfy { $0 <= .milliseconds(10) })
    }

    @Test("a code is asked for and sent; it may have spaces around it")
    func code() async throws {
        let transport = StubTransport(.role("ONE", until: "2026-11-23T13:00:00Z"))
        let asked = Locked<[String]>([])
        let prompt = MFAPrompt { serial in
            asked.withLock { $0.append(serial) }
            return " 123456\n"
        }
        let provider = try provider(.test(transport, time: time, prompt: prompt), mfaSerial: "arn:aws:iam::1:mfa/u")
        _ = try await provider.credentials()
        #expect(asked.withLock { $0 } == ["arn:aws:iam::1:mfa/u"])
        let body = String(decoding: try #require(transport.requests.first).body, as: UTF8.self)
        #expect(body.contains("SerialNumber=arn%3Aaws%3Aiam%3A%3A1%3Amfa%2Fu&TokenCode=123456"))
    }

    @Test("without a terminal the error says so; nobody is asked twice after a failure")
    func noCode() async throws {
        let asked = Locked(0)
        let prompt = MFAPrompt { _ in
            asked.withLock { $0 += 1 }
            return nil
        }
        let transport = StubTransport(.failure(.connection))
        let provider = try provider(.test(transport, time: time, prompt: prompt), mfaSerial: "device")
        for _ in 0..<3 {
            let error = await #expect(throws: CredentialError.self) { try await provider.credentials() }
            #expect(error?.description.contains("no terminal") == true)
            #expect(error?.description.contains("aws configure export-credentials --profile p") == true)
            time.advance(by: .seconds(60))
        }
        #expect(asked.withLock { $0 } == 1)
        #expect(transport.requests.isEmpty)
    }

    @Test("what is no code is not sent", arguments: ["", "12345", "12345a", "１２３４５６"])
    func badCode(_ code: String) async throws {
        let transport = StubTransport(.failure(.connection))
        let provider = try provider(.test(transport, prompt: MFAPrompt { _ in code }), mfaSerial: "device")
        await #expect(throws: CredentialError.self) { try await provider.credentials() }
        #expect(transport.requests.isEmpty)
    }

    private func provider(_ context: CredentialContext, mfaSerial: String? = nil) throws -> AssumeRoleCredentials {
        AssumeRoleCredentials(
            role,
            client: STSClient(try context.client(.sts, credentials: StaticCredentials(.example()))),
            context: context,
            source: CredentialSource(.assumeRole, profile: "p"),
            mfaSerial: mfaSerial
        )
    }
}
