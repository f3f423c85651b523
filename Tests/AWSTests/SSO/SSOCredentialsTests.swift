import Foundation
import HTTP
import Pipeline
import Testing

@testable import AWS

@Suite(.timeLimit(.minutes(5))) struct SSOCredentialsTests {
    private let time = WallClock()
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("the portal is asked with the token, for the role")
    func credentials() async throws {
        try writeToken()
        let transport = StubTransport(Self.keys("ASIA"))
        let credentials = try await resolve(transport).credentials()
        #expect(credentials.accessKeyID == "ASIA")
        #expect(credentials.expiration == Timestamp(iso8601: "2026-11-23T14:00:00Z"))
        #expect(credentials.accountID == "111122223333")
        let request = try #require(transport.requests.first)
        #expect(request.method == "GET")
        #expect(
            request.url == "https://portal.sso.eu-north-1.amazonaws.com/federation/credentials"
                + "?role_name=Read%20Only&account_id=111122223333"
        )
        #expect(request.headers.contains { $0.name == "x-amz-sso_bearer_token" && $0.value == "token-1" })
        #expect(!request.headers.contains { $0.name == "Authorization" })
    }

    @Test("profiles without a session keep the token under the portal's address")
    func legacy() async throws {
        try writeToken(named: "https://example.awsapps.com/start")
        let config = """
            [profile p]
            sso_start_url = https://example.awsapps.com/start
            sso_region = eu-north-1
            sso_account_id = 111122223333
            sso_role_name = Read Only
            """
        let transport = StubTransport(Self.keys("ASIA"))
        #expect(try await resolve(transport, config).credentials().accessKeyID == "ASIA")
    }

    @Test("a token near its end is renewed, and the file replaced for the owner's eyes only")
    func renewal() async throws {
        try writeToken(expires: "2026-11-23T12:10:00Z")
        let transport = StubTransport(
            .ok(#"{"accessToken":"token-2","expiresIn":3600,"refreshToken":"refresh-2"}"#),
            Self.keys("ASIA")
        )
        #expect(try await resolve(transport).credentials().accessKeyID == "ASIA")
        let renewal = try #require(transport.requests.first)
        #expect(renewal.url == "https://oidc.eu-north-1.amazonaws.com/token")
        let body = String(decoding: renewal.body, as: UTF8.self)
        #expect(
            body
                == #"{"clientId":"client","clientSecret":"secret","grantType":"refresh_token","refreshToken":"refresh-1"}"#
        )
        #expect(transport.requests.last?.headers.contains { $0.value == "token-2" } == true)
        let name = ".aws/sso/cache/" + SHA1Digest.hex("work") + ".json"
        let written = try #require(SSOToken(file: Array(try folder.read(name).utf8)))
        #expect(written.accessToken == "token-2")
        #expect(written.renewal?.refreshToken == "refresh-2")
        #expect(try folder.permissions(of: name) == 0o600)
        #expect(try folder.names(in: ".aws/sso/cache").count == 1)
    }

    @Test("a token that cannot be renewed serves until it ends")
    func failedRenewal() async throws {
        try writeToken(expires: "2026-11-23T12:10:00Z")
        let refusal = StubTransport.Answer.error(
            400,
            #"{"error":"invalid_grant"}"#,
            headers: [(name: "x-amzn-ErrorType", value: "InvalidGrantException")]
        )
        #expect(try await resolve(StubTransport(refusal, Self.keys("ASIA"))).credentials().accessKeyID == "ASIA")
        time.advance(by: .seconds(3600))
        let error = try await #require(
            #expect(throws: CredentialError.self) { try await resolve(StubTransport(refusal)).credentials() }
        )
        #expect(error.description.contains("the sign-in expired at 2026-11-23T12:10:00Z"))
        #expect(error.description.contains("aws sso login --profile p"))
    }

    @Test("nobody signed in: what to run")
    func noToken() async throws {
        let transport = StubTransport(.failure(.connection))
        let error = await #expect(throws: CredentialError.self) { try await resolve(transport).credentials() }
        #expect(error?.description.contains("profile \"p\" (IAM Identity Center)") == true)
        #expect(error?.description.contains("Run: aws sso login --profile p") == true)
        #expect(transport.requests.isEmpty)
    }

    @Test("a token that the portal refuses is read again; the error says to sign in")
    func signedOut() async throws {
        try writeToken()
        let refusal = StubTransport.Answer.error(401, #"{"__type":"UnauthorizedException","message":"bad token"}"#)
        let transport = StubTransport(refusal, Self.keys("ASIA"))
        let provider = try resolve(transport)
        let error = await #expect(throws: CredentialError.self) { try await provider.credentials() }
        #expect(error?.description.contains("aws sso login --profile p") == true)
        try writeToken("token-9")
        time.advance(by: .seconds(10))
        #expect(try await provider.credentials().accessKeyID == "ASIA")
        #expect(transport.requests.last?.headers.contains { $0.value == "token-9" } == true)
    }

    @Test("a role that is not assigned is no sign-in problem")
    func forbidden() async throws {
        try writeToken()
        let refusal = StubTransport.Answer.error(403, #"{"__type":"ForbiddenException","message":"No access"}"#)
        let error = await #expect(throws: CredentialError.self) {
            try await resolve(StubTransport(refusal)).credentials()
        }
        #expect(error?.description.contains("role Read Only of account 111122223333 is assigned to you") == true)
    }

    @Test("profiles of one session renew its token once, and ask the portal at a pace")
    func shared() async throws {
        try writeToken(expires: "2026-11-23T12:10:00Z")
        let transport = StubTransport(
            .ok(#"{"accessToken":"token-2","expiresIn":28800}"#),
            Self.keys("ASIA")
        )
        let clock = RecordingClock()
        let context = try CredentialContext.test(transport, time: time, clock: clock)
        for account in 0..<50 {
            let config = Self.config.replacing("111122223333", with: "1111222233\(account + 10)")
            _ = try await resolve(context, config).credentials()
        }
        #expect(transport.requests.filter { $0.url.hasSuffix("/token") }.count == 1)
        // Four fifths of the portal's quota: 16 at once, then 16 a second.
        #expect(clock.sleeps.count == 34)
        let slept: Duration = clock.sleeps.reduce(.zero, +)
        #expect(abs(slept / .seconds(1) - 34.0 / 16) < 0.001)
    }

    @Test("a token that others can read is told of", arguments: [(0o600, 0), (0o644, 1)])
    func exposed(_ permissions: Int, _ count: Int) async throws {
        try writeToken()
        let path = "\(folder.path)/.aws/sso/cache/\(SHA1Digest.hex("work")).json"
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
        let told = Locked<[String]>([])
        let context = try CredentialContext.test(StubTransport(Self.keys("ASIA")), time: time) { file in
            told.withLock { $0.append(file.path) }
        }
        _ = try await resolve(context, Self.config).credentials()
        #expect(told.withLock { $0 } == Array(repeating: path, count: count))
    }

    private static func keys(_ id: String) -> StubTransport.Answer {
        .ok(
            #"{"roleCredentials":{"accessKeyId":"\#(id)","secretAccessKey":"s","sessionToken":"t","#
                + #""expiration":1795442400000}}"#
        )
    }

    private static let config = """
        [profile p]
        sso_session = work
        sso_account_id = 111122223333
        sso_role_name = Read Only
        [sso-session work]
        sso_start_url = https://example.awsapps.com/start
        sso_region = eu-north-1
        """

    private func writeToken(
        _ token: String = "token-1",
        named name: String = "work",
        expires: String = "2026-11-23T20:00:00Z"
    ) throws {
        try folder.write(
            ".aws/sso/cache/\(SHA1Digest.hex(name)).json",
            """
            {"startUrl":"u","region":"eu-north-1","accessToken":"\(token)","expiresAt":"\(expires)","clientId":"client",
            "clientSecret":"secret","registrationExpiresAt":"2027-01-01T00:00:00Z","refreshToken":"refresh-1"}
            """
        )
    }

    private func resolve(_ transport: StubTransport, _ config: String = config) throws -> ResolvedCredentials {
        try resolve(CredentialContext.test(transport, time: time), config)
    }

    private func resolve(_ context: CredentialContext, _ config: String) throws -> ResolvedCredentials {
        try AWSConfiguration(["HOME": folder.path], config: config, profile: "p").credentials(context)
    }
}
