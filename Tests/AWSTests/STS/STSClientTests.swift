import AWS
import HTTP
import Testing

@Suite struct STSClientTests {
    @Test("AssumeRole: what is sent, and the credentials that come")
    func assumeRole() async throws {
        let transport = StubTransport(.role("ASIAEXAMPLE", until: "2026-11-23T13:00:00Z"))
        let context = try CredentialContext.test(transport)
        let client = STSClient(try context.client(.sts, credentials: StaticCredentials(.example())))
        let role = RoleRequest(
            arn: "arn:aws:iam::123456789012:role/sweep",
            sessionName: "night",
            externalID: "a b",
            duration: .seconds(900)
        )
        let credentials = try await client.assumeRole(role, mfa: (serial: "arn:mfa", code: "123456"))
        #expect(credentials.accessKeyID == "ASIAEXAMPLE")
        #expect(credentials.secretAccessKey == "a/b+c==")
        #expect(credentials.sessionToken == "token&ASIAEXAMPLE")
        #expect(credentials.expiration == Timestamp(iso8601: "2026-11-23T13:00:00Z"))
        #expect(credentials.accountID == "123456789012")
        let body = String(decoding: try #require(transport.requests.first).body, as: UTF8.self)
        #expect(
            body == "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fsweep"
                + "&RoleSessionName=night&DurationSeconds=900&ExternalId=a%20b&SerialNumber=arn%3Amfa&TokenCode=123456"
        )
    }

    @Test("a web identity token is sent without a signature")
    func webIdentity() async throws {
        let operation = "AssumeRoleWithWebIdentity"
        let transport = StubTransport(.role("ASIA", until: "2026-11-23T13:00:00Z", operation: operation))
        let client = STSClient(try CredentialContext.test(transport).client(.sts))
        let role = RoleRequest(arn: "r", sessionName: "s")
        #expect(try await client.assumeRole(role, webIdentityToken: "e.y.j").accessKeyID == "ASIA")
        let request = try #require(transport.requests.first)
        #expect(String(decoding: request.body, as: UTF8.self).hasSuffix("&WebIdentityToken=e.y.j"))
        #expect(!request.headers.contains { $0.name == "Authorization" })
    }

    @Test("whose credentials they are")
    func identity() async throws {
        let transport = StubTransport(
            .ok(
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/u</Arn>"
                    + "<UserId>AIDA</UserId><Account>111122223333</Account></GetCallerIdentityResult>"
                    + "</GetCallerIdentityResponse>"
            )
        )
        let client = STSClient(try CredentialContext.test(transport).client(.sts))
        let expected = CallerIdentity(account: "111122223333", arn: "arn:aws:iam::111122223333:user/u")
        #expect(try await client.callerIdentity() == expected)
    }

    @Test(
        "an answer that lacks something counts as one that did not come whole",
        arguments: [
            "", "<AssumeRoleResponse/>", "<AssumeRoleResponse><AssumeRoleResult/></AssumeRoleResponse>",
            "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>A</AccessKeyId><SecretAccessKey/>"
                + "<SessionToken>t</SessionToken><Expiration>2026-11-23T13:00:00Z</Expiration></Credentials>"
                + "</AssumeRoleResult></AssumeRoleResponse>",
        ]
    )
    func incomplete(_ body: String) async throws {
        let transport = StubTransport(.ok(body))
        let client = STSClient(try CredentialContext.test(transport).client(.sts))
        let error = await #expect(throws: AWSError.self) {
            try await client.assumeRole(RoleRequest(arn: "r", sessionName: "s"))
        }
        #expect(error == .undecodable(operation: "AssumeRole"))
        #expect(transport.requests.count == 3)
    }
}
