import AWS
import Testing

@Suite struct EndpointResolutionTests {
    private static let own = [
        "AWS_ENDPOINT_URL_ECS": "http://variable-ecs", "AWS_ENDPOINT_URL_STS": "http://variable-sts",
    ]
    private static let general = ["AWS_ENDPOINT_URL": "http://variable"]
    private static let config = """
        [default]
        services = local
        endpoint_url = http://profile
        [profile plain]
        endpoint_url = http://profile
        [services local]
        sts =
          endpoint_url = http://services-sts
        ecs =
          endpoint_url = http://services-ecs
        """

    @Test("the first that is set counts")
    func order() throws {
        let all = Self.own.merging(Self.general) { $1 }
        #expect(try url(all, explicit: "http://flag") == "http://flag")
        #expect(try url(all) == "http://variable-ecs")
        #expect(try url(Self.general) == "http://variable")
        #expect(try url([:]) == "http://services-ecs")
        #expect(try url(["AWS_PROFILE": "plain"]) == "http://profile")
        #expect(try url(["AWS_PROFILE": "none"]) == "https://ecs.eu-west-1.amazonaws.com")
    }

    @Test("ignoring configured ones leaves only the explicit one")
    func ignores() throws {
        let variables = Self.own.merging(["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "True"]) { $1 }
        #expect(try url(variables) == "https://ecs.eu-west-1.amazonaws.com")
        #expect(try url(variables, explicit: "http://flag") == "http://flag")
        let config = "[default]\nignore_configured_endpoint_urls = true\nendpoint_url = http://profile\n"
        #expect(try url([:], config: config) == "https://ecs.eu-west-1.amazonaws.com")
        let off = ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "false"]
        #expect(try url(off, config: config) == "http://profile")
    }

    @Test("a bad address is said to be where it stands")
    func errors() throws {
        #expect(throws: EndpointError(source: "AWS_ENDPOINT_URL_ECS", reason: "it names no host")) {
            try url(["AWS_ENDPOINT_URL_ECS": "http://"])
        }
        let error = try #require(
            #expect(throws: EndpointError.self) { try url([:], config: "[default]\nendpoint_url = x\n") }
        )
        #expect(error.source == "~/.aws/config, profile default")
    }

    private func url(
        _ variables: [String: String],
        config: String = Self.config,
        explicit: String? = nil
    ) throws -> String {
        let configuration = try AWSConfiguration(variables, config: config)
        return try configuration.endpoint(of: .ecs, in: Region("eu-west-1"), explicit: explicit).url
    }
}
