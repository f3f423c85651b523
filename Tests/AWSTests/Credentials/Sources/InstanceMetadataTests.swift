import Testing

@testable import AWS

@Suite struct InstanceMetadataTests {
    private static let endpoint = "AWS_EC2_METADATA_SERVICE_ENDPOINT"

    @Test(
        "hosts that may be asked",
        arguments: [
            "http://169.254.169.254", "http://[fd00:ec2::254]", "http://127.0.0.1:1338", "http://[::1]:1338",
            "http://localhost:1338", "https://metadata.example.com",
        ]
    )
    func allowed(_ url: String) throws {
        #expect(try InstanceMetadata(Environment([Self.endpoint: url]), profile: nil)?.url == url)
    }

    @Test(
        "hosts that may not, and that no error quotes",
        arguments: [
            "http://evil.example", "http://169.254.169.254@evil.example", "http://169.254.169.254.evil.example",
            "http://169.254.169.254./", "http://2852039166/", "http://0xa9fea9fe/", "http://0251.0376.0251.0376/",
            "http://[::ffff:169.254.169.254]/", "http://[fd00:ec2::255]/", "http://169.254.170.2/",
            "http://169.254.169.254\\@evil.example/", "http://user:evil@169.254.169.254/", "ftp://169.254.169.254/",
        ]
    )
    func refused(_ url: String) throws {
        let error = try #require(
            #expect(throws: CredentialError.self) {
                try InstanceMetadata(Environment([Self.endpoint: url]), profile: nil)
            }
        )
        #expect(!error.description.contains("evil"))
    }

    @Test("the profile's address is checked as well")
    func profile() {
        var section = ConfigSection()
        section.set("ec2_metadata_service_endpoint", "http://evil.example")
        #expect(throws: CredentialError.self) { try InstanceMetadata(Environment([:]), profile: section) }
    }
}
