import Testing

@testable import AWS

@Suite struct ContainerEndpointTests {
    private static let full = "AWS_CONTAINER_CREDENTIALS_FULL_URI"

    @Test("nothing in the environment is no endpoint; a relative address is one of ECS")
    func relative() throws {
        #expect(try ContainerEndpoint(Environment([:])) == nil)
        let variables = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2/credentials/x?id=1", Self.full: "http://evil"]
        let endpoint = try #require(try ContainerEndpoint(Environment(variables)))
        #expect(endpoint.url == "http://169.254.170.2/v2/credentials/x?id=1")
        #expect(endpoint.authorization == .none)
    }

    @Test(
        "hosts that may be asked",
        arguments: [
            "http://127.0.0.1/x", "http://127.9.8.7:8080/x", "http://localhost/", "http://[::1]:80/x",
            "http://[0:0:0:0:0:0:0:1]/", "http://169.254.170.2/x", "http://169.254.170.23/v1/credentials",
            "http://[fd00:ec2::23]/v1/credentials", "https://anything.example/x", "HTTP://LOCALHOST/x",
        ]
    )
    func allowed(_ url: String) throws {
        #expect(try ContainerEndpoint(Environment([Self.full: url]))?.url == url)
    }

    @Test(
        "hosts that may not",
        arguments: [
            "http://example.com/x", "http://169.254.169.254/x", "http://10.0.0.1/", "http://localhost.example/",
            "http://127.0.0.1@example.com/", "http://127.1/", "http://0x7f.0.0.1/", "http://[::2]/", "ftp://127.0.0.1/",
            "http://", "127.0.0.1", "http://127.0.0.1\\@example.com/", "http://0177.0.0.1/",
            "http://169.254.170.2@example.com/", "http://169.254.170.2:80@example.com/", "http://169.254.170.2./",
            "http://2852039170/", "http://0xa9feaa02/", "http://0251.0376.0252.0002/", "http://169.254.43522/",
            "http://[::ffff:169.254.170.2]/", "http://[::ffff:127.0.0.1]/", "http://[fd00:ec2::23%25eth0]/",
            "http://[fd00:ec2::24]/", "http://169.254.170.3/", "http://169.254.170.2.example.com/",
            "http://localhost./",
            "http://[127.0.0.1]/", "http://127.0.0.1:x/", "http://[::1]x/", "https://user@example.com/",
            "http://169.254.170.2%2eexample.com/", "gopher://127.0.0.1/",
        ]
    )
    func refused(_ url: String) {
        #expect(throws: CredentialError.self) { try ContainerEndpoint(Environment([Self.full: url])) }
    }

    @Test("a token's file comes before a token")
    func authorization() throws {
        var variables = [Self.full: "http://127.0.0.1/", "AWS_CONTAINER_AUTHORIZATION_TOKEN": "t"]
        #expect(try ContainerEndpoint(Environment(variables))?.authorization == .value("t"))
        variables["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = "/f"
        #expect(try ContainerEndpoint(Environment(variables))?.authorization == .file("/f"))
    }
}
