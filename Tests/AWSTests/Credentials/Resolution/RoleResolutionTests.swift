import AWS
import HTTP
import Testing

@Suite struct RoleResolutionTests {
    private static let keys = "aws_access_key_id = ID\naws_secret_access_key = s\n"

    @Test("a chain is walked from its end: each role is assumed with the one before")
    func chain() async throws {
        let config = """
            [profile top]
            role_arn = arn:aws:iam::123456789012:role/top
            source_profile = middle
            external_id = x
            role_session_name = night
            duration_seconds = 900
            [profile middle]
            role_arn = arn:aws:iam::111122223333:role/middle
            source_profile = base
            [profile base]
            \(Self.keys)
            """
        let transport = StubTransport(
            .role("MIDDLE", until: "2026-11-23T13:00:00Z"),
            .role("TOP", until: "2026-11-23T13:00:00Z")
        )
        let provider = try resolve(config, "top", transport)
        #expect(provider.source == CredentialSource(.assumeRole, profile: "top"))
        #expect(try await provider.credentials().accessKeyID == "TOP")
        let requests = transport.requests.map { request in
            (String(decoding: request.body, as: UTF8.self), request.headers.first { $0.name == "Authorization" }?.value)
        }
        #expect(requests.count == 2)
        #expect(requests[0].0.contains("role%2Fmiddle&RoleSessionName=ecs-sweep-1795435200"))
        #expect(requests[0].1?.contains("Credential=ID/") == true)
        #expect(requests[1].0.contains("role%2Ftop&RoleSessionName=night&DurationSeconds=900&ExternalId=x"))
        #expect(requests[1].1?.contains("Credential=MIDDLE/") == true)
    }

    @Test("a profile may be its own source, for keys beside its role")
    func itself() async throws {
        let config = "[profile p]\nrole_arn = r\nsource_profile = p\n\(Self.keys)"
        let transport = StubTransport(.role("ROLE", until: "2026-11-23T13:00:00Z"))
        #expect(try await resolve(config, "p", transport).credentials().accessKeyID == "ROLE")
        try expect("[profile p]\nrole_arn = r\nsource_profile = p\n", says: ["\"p\" leads back to itself"])
    }

    @Test("a loop over several profiles is found")
    func loop() throws {
        let config = """
            [profile p]
            role_arn = r
            source_profile = a
            [profile a]
            role_arn = r
            source_profile = b
            [profile b]
            role_arn = r
            source_profile = p
            """
        try expect(config, says: ["profile \"b\"", "\"p\" leads back to itself"])
    }

    @Test("keys in a source profile come before its own role")
    func keysFirst() async throws {
        let config = """
            [profile p]
            role_arn = r
            source_profile = a
            [profile a]
            role_arn = other
            source_profile = gone
            \(Self.keys)
            """
        let transport = StubTransport(.role("ROLE", until: "2026-11-23T13:00:00Z"))
        #expect(try await resolve(config, "p", transport).credentials().accessKeyID == "ROLE")
        #expect(transport.requests.count == 1)
    }

    @Test(
        "a source profile may have credentials of any kind",
        arguments: [
            "credential_process = x\n", "login_session = l\n", "web_identity_token_file = f\nrole_arn = r\n",
            "sso_start_url = u\nsso_region = eu-west-1\nsso_account_id = 1\nsso_role_name = n\n",
        ]
    )
    func kinds(_ settings: String) throws {
        let config = "[profile p]\nrole_arn = r\nsource_profile = a\n[profile a]\n\(settings)"
        #expect(try resolve(config, "p").source == CredentialSource(.assumeRole, profile: "p"))
    }

    @Test("the environment, a container or the instance may assume the role")
    func surroundings() async throws {
        let transport = StubTransport(.role("ROLE", until: "2026-11-23T13:00:00Z"))
        let config = "[profile p]\nrole_arn = r\ncredential_source = Environment\n"
        let variables = ["AWS_ACCESS_KEY_ID": "ENVID", "AWS_SECRET_ACCESS_KEY": "s"]
        #expect(try await resolve(config, "p", transport, variables).credentials().accessKeyID == "ROLE")
        let authorization = transport.requests.first?.headers.first { $0.name == "Authorization" }?.value
        #expect(authorization?.contains("Credential=ENVID/") == true)
        try expect(config, says: ["credential_source Environment has no credentials"])
        let container = "[profile p]\nrole_arn = r\ncredential_source = EcsContainer\n"
        try expect(container, says: ["EcsContainer has no credentials"])
        let there = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x"]
        #expect(try resolve(container, "p", StubTransport(.failure(.timeout)), there).source.kind == .assumeRole)
        let instance = "[profile p]\nrole_arn = r\ncredential_source = Ec2InstanceMetadata\n"
        let error = await #expect(throws: CredentialError.self) {
            try await resolve(instance, "p", StubTransport(.failure(.timeout))).credentials()
        }
        #expect(error?.description.contains("on EC2 instances with a role only") == true)
    }

    @Test(
        "settings that cannot work are named",
        arguments: [
            ("", "neither source_profile nor credential_source"),
            ("source_profile = a\ncredential_source = Environment\n", "both source_profile and credential_source"),
            ("credential_source = environment\n", "Environment, Ec2InstanceMetadata or EcsContainer"),
            ("source_profile = gone\n", "no source_profile \"gone\""),
            ("source_profile = empty\n", "aws configure --profile empty"),
            ("source_profile = a\nduration_seconds = 60\n", "from 900 to 43200"),
        ]
    )
    func mistakes(_ settings: String, _ words: String) throws {
        let config = "[profile p]\nrole_arn = r\n\(settings)[profile empty]\nregion = r\n[profile a]\n\(Self.keys)"
        try expect(config, says: ["profile \"p\" (assumed role)", words])
    }

    @Test("an incomplete sign-in names the key", arguments: ["sso_account_id", "sso_role_name", "sso_region"])
    func signIn(_ missing: String) throws {
        let lines = ["sso_start_url = u", "sso_region = eu-west-1", "sso_account_id = 1", "sso_role_name = n"]
        let config = "[profile p]\n" + lines.filter { !$0.hasPrefix(missing) }.joined(separator: "\n")
        try expect(config, says: ["\(missing) is missing", "profile \"p\""])
    }

    @Test("a session that is not there, and one that says something else")
    func session() throws {
        let profile = "[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = n\n"
        try expect(profile, says: ["[sso-session s]", "aws configure sso"])
        let other = "sso_region = eu-west-1\n[sso-session s]\nsso_region = eu-west-2\nsso_start_url = u\n"
        try expect(profile + other, says: ["sso_region is not the same"])
    }

    @Test(
        "STS is asked in the region of the calls, else at the home of the role's partition",
        arguments: [
            ("eu-west-1", "aws", "https://sts.eu-west-1.amazonaws.com/"),
            (nil, "aws", "https://sts.us-east-1.amazonaws.com/"),
            (nil, "aws-cn", "https://sts.cn-northwest-1.amazonaws.com.cn/"),
        ] as [(String?, String, String)]
    )
    func stsRegion(_ region: String?, _ partition: String, _ url: String) async throws {
        let config = """
            [profile p]
            role_arn = arn:\(partition):iam::123456789012:role/r
            source_profile = a
            [profile a]
            \(Self.keys)
            """
        let transport = StubTransport(.role("ROLE", until: "2026-11-23T13:00:00Z"))
        let configuration = try AWSConfiguration(config: config, profile: "p")
        _ = try await configuration.credentials(.test(transport, region: region)).credentials()
        #expect(transport.requests.map(\.url) == [url])
    }

    private func resolve(
        _ config: String,
        _ profile: String,
        _ transport: StubTransport = StubTransport(.failure(.connection)),
        _ variables: [String: String] = [:]
    ) throws -> ResolvedCredentials {
        try AWSConfiguration(variables, config: config, profile: profile).credentials(.test(transport))
    }

    private func expect(_ config: String, says words: [String]) throws {
        let error = try #require(#expect(throws: CredentialError.self) { try resolve(config, "p") })
        for word in words { #expect(error.description.contains(word), "\(error)") }
    }
}
