import AWS
import Testing

@Suite struct EndpointTests {
    @Test(
        "each partition has its domain",
        arguments: [
            ("us-east-1", "https://ecs.us-east-1.amazonaws.com", "aws"),
            ("xx-new-1", "https://ecs.xx-new-1.amazonaws.com", "aws"),
            ("cn-north-1", "https://ecs.cn-north-1.amazonaws.com.cn", "aws-cn"),
            ("us-gov-west-1", "https://ecs.us-gov-west-1.amazonaws.com", "aws-us-gov"),
            ("eusc-de-east-1", "https://ecs.eusc-de-east-1.amazonaws.eu", "aws-eusc"),
            ("us-iso-east-1", "https://ecs.us-iso-east-1.c2s.ic.gov", "aws-iso"),
            ("us-isob-east-1", "https://ecs.us-isob-east-1.sc2s.sgov.gov", "aws-iso-b"),
            ("eu-isoe-west-1", "https://ecs.eu-isoe-west-1.cloud.adc-e.uk", "aws-iso-e"),
            ("us-isof-south-1", "https://ecs.us-isof-south-1.csp.hci.ic.gov", "aws-iso-f"),
        ]
    )
    func partitions(_ name: String, _ url: String, _ partition: String) throws {
        let region = try Region(name)
        #expect(Endpoint(.ecs, in: region).url == url)
        #expect(Partition(of: region).name == partition)
    }

    @Test(
        "a custom address is brought to one form",
        arguments: [
            ("http://localhost:4566", "http://localhost:4566"), (" HTTPS://Example.COM// ", "https://example.com"),
            ("http://[::1]:80/", "http://[::1]:80"), ("https://proxy.example/Base/", "https://proxy.example/Base"),
        ]
    )
    func custom(_ text: String, _ url: String) throws {
        #expect(try Endpoint(url: text, source: "x").url == url)
    }

    @Test(
        "what cannot be called is refused, and not quoted",
        arguments: [
            "", "localhost:4566", "ftp://a", "http://", "http:///x", "http://:80", "http://user:hush@host",
            "http://a b", "http://a\r\nX: y", "http://ü", "http://a?b=hush", "http://a/#hush", "http://a\\@b",
        ]
    )
    func refuses(_ text: String) throws {
        let error = try #require(
            #expect(throws: EndpointError.self) { try Endpoint(url: text, source: "AWS_ENDPOINT_URL") }
        )
        #expect(error.description.contains("AWS_ENDPOINT_URL"))
        #expect(!error.description.contains("hush"))
    }
}
