import AWS
import HTTP
import Testing

@Suite struct WireProtocolTests {
    @Test("query: a form that begins with the operation and the version, and a signature over it")
    func query() async throws {
        let request = try await request(.sts, AWSCall("AssumeRole", body: Array("RoleArn=x".utf8)))
        #expect(request.method == "POST")
        #expect(request.url == "https://sts.eu-west-1.amazonaws.com/")
        #expect(String(decoding: request.body, as: UTF8.self) == "Action=AssumeRole&Version=2011-06-15&RoleArn=x")
        let headers = headers(request)
        #expect(headers["Content-Type"] == "application/x-www-form-urlencoded; charset=utf-8")
        #expect(headers["X-Amz-Target"] == nil)
        #expect(headers["Authorization"]?.contains("/eu-west-1/sts/aws4_request") == true)
    }

    @Test("EC2: the same form with its own version")
    func ec2() async throws {
        let request = try await request(.ec2, AWSCall("DescribeRegions"))
        #expect(String(decoding: request.body, as: UTF8.self) == "Action=DescribeRegions&Version=2016-11-15")
    }

    @Test("REST: the call's own method, path and fields")
    func rest() async throws {
        let path = "/federation/credentials?role_name=a%20b&account_id=111122223333"
        let call = AWSCall("GetRoleCredentials", method: "GET", path: path, headers: [("x-own", "1")])
        let request = try await request(.sso, call)
        #expect(request.method == "GET")
        #expect(request.url == "https://portal.sso.eu-west-1.amazonaws.com" + path)
        #expect(request.body.isEmpty)
        #expect(headers(request)["x-own"] == "1")
        #expect(headers(request)["Content-Type"] == nil)
        #expect(headers(request)["Authorization"]?.contains("/eu-west-1/awsssoportal/aws4_request") == true)
        let post = try await self.request(.account, AWSCall("ListRegions", path: "/listRegions", body: [0x7B, 0x7D]))
        #expect(headers(post)["Content-Type"] == "application/json")
    }

    @Test("without credentials a request goes out without a signature")
    func unsigned() async throws {
        let request = try await request(.sts, AWSCall("AssumeRoleWithWebIdentity"), credentials: nil)
        #expect(headers(request)["Authorization"] == nil)
        #expect(headers(request)["X-Amz-Date"] == nil)
    }

    @Test(
        "errors in XML: both forms, and what is none",
        arguments: [
            (
                "<ErrorResponse><Error><Type>Sender</Type><Code>ExpiredToken</Code><Message>m</Message></Error>"
                    + "<RequestId>id</RequestId></ErrorResponse>", "ExpiredToken: m"
            ),
            (
                "<Response><Errors><Error><Code>AuthFailure</Code><Message>m</Message></Error></Errors>"
                    + "<RequestID>id</RequestID></Response>", "AuthFailure: m"
            ),
            ("<html>", "HTTP418: The answer has status 418"), ("", "HTTP418: The answer has status 418"),
        ]
    )
    func errors(_ body: String, _ description: String) async throws {
        let client = try client(.sts, StubTransport(.error(418, body)), credentials: nil)
        let error = await #expect(throws: AWSError.self) { try await client.call(AWSCall("X")) { $0 } }
        #expect(error?.description.hasPrefix(description) == true)
        guard case .service(let service) = error else { return }
        #expect(service.requestID == (description.hasSuffix("m") ? "id" : nil))
    }

    private func request(
        _ service: AWSService,
        _ call: AWSCall,
        credentials: (any CredentialsProvider)? = StaticCredentials(.example())
    ) async throws -> HTTPRequest {
        let transport = StubTransport(.ok("{}"))
        let client = try client(service, transport, credentials: credentials)
        _ = try await client.call(call) { $0 }
        return try #require(transport.requests.first)
    }

    private func client(
        _ service: AWSService,
        _ transport: StubTransport,
        credentials: (any CredentialsProvider)?
    ) throws -> AWSClient {
        let region = try Region("eu-west-1")
        return AWSClient(
            service: service,
            region: region,
            endpoint: Endpoint(service, in: region),
            credentials: credentials,
            transport: transport
        )
    }

    private func headers(_ request: HTTPRequest) -> [String: String] {
        Dictionary(request.headers.map { ($0.name, $0.value) }) { first, _ in first }
    }
}
