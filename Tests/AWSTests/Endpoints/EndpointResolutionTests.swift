import AWS
import Testing

@Suite struct EndpointResolutionTests {
    private static let own = [
        "AWS_ENDPOINT_URL_ECS": "https://variable-ecs", "AWS_ENDPOINT_URL_STS": "https://variable-sts",
    ]
    private static let general = ["AWS_ENDPOINT_URL": "https://variable"]
    private static let config = """
        [default]
        services = local
        endpoint_url = https://profile
        [profile plain]
        endpoint_url = https://profile
        [services local]
        sts =
          endpoint_url = https://services-sts
        ecs =
          endpoint_url = https://services-ecs
        """

    @Test("the first that is set counts")
    func order() throws {
        let all = Self.own.merging(Self.general) { $1 }
        #expect(try url(all, explicit: "https://flag") == "https://flag")
        #expect(try url(all) == "https://variable-ecs")
        #expect(try url(Self.general) == "https://variable")
        #expect(try url([:]) == "https://services-ecs")
        #expect(try url(["AWS_PROFILE": "plain"]) == "https://profile")
        #expect(try url(["AWS_PROFILE": "none"]) == "https://ecs.eu-west-1.amazonaws.com")
    }

    @Test("ignoring configured ones leaves only the explicit one")
    func ignores() throws {
        let variables = Self.own.merging(["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "True"]) { $1 }
        #expect(try url(variables) == "https://ecs.eu-west-1.amazonaws.com")
        #expect(try url(variables, explicit: "https://flag") == "https://flag")
        let config = "[default]\nignore_configured_endpoint_urls = true\nendpoint_url = https://profile\n"
        #expect(try url([:], config: config) == "https://ecs.eu-west-1.amazonaws.com")
        let off = ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "false"]
        #expect(try url(off, config: config) == "https://profile")
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

    @Test(
        "each service has a variable and a block of its own",
        arguments: [
            (.sts, "STS"), (.organizations, "ORGANIZATIONS"), (.account, "ACCOUNT"), (.ec2, "EC2"),
            (.logs, "CLOUDWATCH_LOGS"), (.sso, "SSO"), (.ssoOIDC, "SSO_OIDC"), (.bedrockRuntime, "BEDROCK_RUNTIME"),
        ] as [(AWSService, String)]
    )
    func services(_ service: AWSService, _ name: String) throws {
        #expect(try url(["AWS_ENDPOINT_URL_\(name)": "https://own"], service: service) == "https://own")
        let config = """
            [default]
            services = s
            [services s]
            \(name.lowercased()) =
              endpoint_url = https://block
            """
        #expect(try url([:], config: config, service: service) == "https://block")
    }

    @Test("FIPS and dual-stack: the variables, else the profile's settings")
    func variants() throws {
        let config = "[default]\nuse_fips_endpoint = true\nuse_dualstack_endpoint = True\n"
        #expect(try url([:], config: config) == "https://ecs-fips.eu-west-1.api.aws")
        #expect(try url(["AWS_USE_FIPS_ENDPOINT": "false"], config: config) == "https://ecs.eu-west-1.api.aws")
        #expect(
            try url(["AWS_USE_FIPS_ENDPOINT": "true"], config: "") == "https://ecs-fips.eu-west-1.amazonaws.com"
        )
    }

    @Test("an address that somebody wrote is called as it is")
    func variantsOfCustom() throws {
        let variables = ["AWS_USE_FIPS_ENDPOINT": "true", "AWS_ENDPOINT_URL": "https://x"]
        #expect(try url(variables, config: "") == "https://x")
        #expect(try url(variables, config: "", explicit: "https://y") == "https://y")
        let ignoring = variables.merging(["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"]) { $1 }
        #expect(try url(ignoring, config: "") == "https://ecs-fips.eu-west-1.amazonaws.com")
    }

    @Test("STS: each region has its own, unless the old one for all is wanted")
    func sts() throws {
        let legacy = ["AWS_STS_REGIONAL_ENDPOINTS": "legacy"]
        #expect(try url([:], config: "", service: .sts) == "https://sts.eu-west-1.amazonaws.com")
        #expect(try url(legacy, config: "", service: .sts) == "https://sts.amazonaws.com")
        #expect(try url(legacy, config: "", service: .ecs) == "https://ecs.eu-west-1.amazonaws.com")
        let fips = legacy.merging(["AWS_USE_FIPS_ENDPOINT": "true"]) { $1 }
        #expect(try url(fips, config: "", service: .sts) == "https://sts-fips.eu-west-1.amazonaws.com")
        let configuration = try AWSConfiguration(config: "[default]\nsts_regional_endpoints = legacy\n")
        let newer = try configuration.endpoint(of: .sts, in: Region("eu-south-1"))
        #expect(newer.url == "https://sts.eu-south-1.amazonaws.com")
        let older = try configuration.endpoint(of: .sts, in: Region("eu-west-1"))
        #expect(older.signingRegion?.name == "us-east-1")
        #expect(throws: EndpointError.self) {
            try url(["AWS_STS_REGIONAL_ENDPOINTS": "global"], config: "", service: .sts)
        }
    }

    @Test("a services section that is not there is named")
    func missingSection() throws {
        let error = try #require(
            #expect(throws: EndpointError.self) { try url([:], config: "[default]\nservices = gone\n") }
        )
        #expect(error.description.contains("[services gone]"))
    }

    private func url(
        _ variables: [String: String],
        config: String = Self.config,
        service: AWSService = .ecs,
        explicit: String? = nil
    ) throws -> String {
        let configuration = try AWSConfiguration(variables, config: config)
        return try configuration.endpoint(of: service, in: Region("eu-west-1"), explicit: explicit).url
    }
}
