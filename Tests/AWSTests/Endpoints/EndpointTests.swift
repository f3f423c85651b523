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
        "what an endpoint offers stands in its name or in its domain",
        arguments: [
            (.ecs, "eu-west-1", .fips, "https://ecs-fips.eu-west-1.amazonaws.com"),
            (.ecs, "eu-west-1", .dualStack, "https://ecs.eu-west-1.api.aws"),
            (.ecs, "eu-west-1", [.fips, .dualStack], "https://ecs-fips.eu-west-1.api.aws"),
            (.ecs, "cn-north-1", .dualStack, "https://ecs.cn-north-1.api.amazonwebservices.com.cn"),
            (.ecs, "us-gov-west-1", .fips, "https://ecs-fips.us-gov-west-1.amazonaws.com"),
            (.sts, "us-gov-west-1", .fips, "https://sts.us-gov-west-1.amazonaws.com"),
            (.sts, "us-gov-west-1", [.fips, .dualStack], "https://sts-fips.us-gov-west-1.api.aws"),
            (.sso, "us-east-2", .fips, "https://portal.sso-fips.us-east-2.amazonaws.com"),
            (.organizations, "us-gov-east-1", [.fips, .dualStack], "https://organizations.us-gov-west-1.api.aws"),
        ] as [(AWSService, String, EndpointVariant, String)]
    )
    func variants(_ service: AWSService, _ region: String, _ variant: EndpointVariant, _ url: String) throws {
        #expect(Endpoint(service, in: try Region(region), variant: variant).url == url)
    }

    @Test(
        "a service with one host in a partition is signed for where that is",
        arguments: [
            ("eu-west-1", "us-east-1", "amazonaws.com"), ("cn-north-1", "cn-northwest-1", "amazonaws.com.cn"),
            ("aws-cn-global", "cn-northwest-1", "amazonaws.com.cn"),
            ("us-gov-east-1", "us-gov-west-1", "amazonaws.com"),
        ]
    )
    func shared(_ region: String, _ place: String, _ domain: String) throws {
        for service in [AWSService.organizations, .account] {
            let endpoint = Endpoint(service, in: try Region(region))
            #expect(endpoint.url == "https://\(service.name).\(place).\(domain)")
            #expect(endpoint.signingRegion?.name == place)
        }
        #expect(Endpoint(.ecs, in: try Region(region)).signingRegion == nil)
    }

    @Test(
        "a custom address is brought to one form",
        arguments: [
            ("http://localhost:4566", "http://localhost:4566"), (" HTTPS://Example.COM// ", "https://example.com"),
            ("http://[::1]:80/", "http://[::1]:80"), ("https://[2001:DB8::1]", "https://[2001:db8::1]"),
            ("https://proxy.example/Base/", "https://proxy.example/Base"),
        ]
    )
    func custom(_ text: String, _ url: String) throws {
        #expect(try Endpoint(url: text, source: "x").url == url)
    }

    @Test(
        "without TLS nobody is called but this machine",
        arguments: [
            "http://example.com", "http://10.0.0.1:4566", "http://169.254.169.254", "http://127.0.0.1.example.com",
            "http://127.1", "http://2130706433", "http://0x7f.0.0.1", "http://[::ffff:127.0.0.1]", "http://[fe80::1]",
            "http://localhost.example.com", "http://0.0.0.0", "HTTP://EXAMPLE.COM",
        ]
    )
    func refusesPlain(_ text: String) throws {
        let error = try #require(
            #expect(throws: EndpointError.self) { try Endpoint(url: text, source: "AWS_ENDPOINT_URL") }
        )
        #expect(error.reason == "it is http to another machine, and session tokens would travel in the clear")
        #expect(error.remedy.contains("https://") && error.remedy.contains("http://127.0.0.1:port"))
    }

    @Test(
        "this machine may be called without TLS",
        arguments: ["http://127.0.0.1:1", "http://127.9.8.7", "http://[::1]:80"]
    )
    func takesLoopback(_ text: String) throws {
        #expect(try Endpoint(url: text, source: "x").url == text)
    }

    @Test(
        "what cannot be called is refused, and not quoted",
        arguments: [
            "", "localhost:4566", "ftp://a", "http://", "http:///x", "http://:80", "http://user:hush@host",
            "https://a b", "https://a\r\nX: y", "https://ü", "https://a?b=hush", "https://a/#hush", "https://a\\@b",
            "https://a:65536", "https://a:x", "https://[::1]:65536", "https://a:", "https://[a]", "https://[::1",
            "https://[::1]:",
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
