extension AWSConfiguration {
    /// The endpoint of a service in a region.
    ///
    /// The first of these that is set: the explicit one, `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`, the block of
    /// the service in the profile's `services` section, the profile's `endpoint_url`, AWS's own endpoint. All but the
    /// explicit one are passed over with `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true` or the profile's setting of that
    /// name. AWS's own has FIPS-validated cryptography or addresses of IPv6 with `AWS_USE_FIPS_ENDPOINT` and
    /// `AWS_USE_DUALSTACK_ENDPOINT` or the profile's `use_fips_endpoint` and `use_dualstack_endpoint`; nobody can
    /// promise either of another's address.
    ///
    /// Source: "Service-specific endpoints" in the AWS SDKs and tools reference guide, and botocore's rule sets.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - region: The region to call.
    ///   - explicit: The value of `--endpoint-url`.
    /// - Throws: ``EndpointError`` that says where a bad address was written.
    public func endpoint(
        of service: AWSService,
        in region: Region,
        explicit: String? = nil
    ) throws(EndpointError) -> Endpoint {
        let variant = endpointVariant
        guard let (url, source) = try customEndpoint(of: service, explicit: explicit) else {
            if service == .sts, variant.isEmpty, try isGlobalSTS(in: region) { return .globalSTS }
            return Endpoint(service, in: region, variant: variant)
        }
        guard variant.isEmpty else {
            let setting = variant.contains(.fips) ? Self.fips : Self.dualStack
            throw EndpointError(
                source: source,
                reason: "\(setting.variable) or \(setting.key) asks for an endpoint of AWS's own",
                remedy: "Take one of the two settings out."
            )
        }
        return try Endpoint(url: url, source: source)
    }

    /// The address that somebody wrote, and where.
    private func customEndpoint(
        of service: AWSService,
        explicit: String?
    ) throws(EndpointError) -> (url: String, source: String)? {
        if let explicit { return (explicit, "--endpoint-url") }
        if flag(Self.ignored) { return nil }
        for variable in ["AWS_ENDPOINT_URL_\(service.environmentName)", "AWS_ENDPOINT_URL"] {
            if let url = environment[variable] { return (url, variable) }
        }
        let place = "\(files.config.path.plain(limit: 256)), profile \(profileName.plain(limit: 128))"
        if let name = profile?["services"] {
            let source = "\(place), services \(name.plain(limit: 128))"
            guard let section = files.config.section("services", name) else {
                throw EndpointError(
                    source: source,
                    reason: "there is no such section",
                    remedy: "Add [services \(name.plain(limit: 128))], or take the setting out."
                )
            }
            if let url = section[service.configurationName, "endpoint_url"] { return (url, source) }
        }
        return profile?["endpoint_url"].map { ($0, place) }
    }

    // MARK: Settings

    private typealias Setting = (variable: String, key: String)

    private static let ignored = Setting("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls")
    private static let fips = Setting("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint")
    private static let dualStack = Setting("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint")

    private var endpointVariant: EndpointVariant {
        var variant: EndpointVariant = []
        if flag(Self.fips) { variant.insert(.fips) }
        if flag(Self.dualStack) { variant.insert(.dualStack) }
        return variant
    }

    private func flag(_ setting: Setting) -> Bool {
        (environment[setting.variable] ?? profile?[setting.key])?.lowercased() == "true"
    }

    /// Whether STS is to be asked at its one old endpoint, as `AWS_STS_REGIONAL_ENDPOINTS=legacy` wants of the regions
    /// that there were at the time.
    private func isGlobalSTS(in region: Region) throws(EndpointError) -> Bool {
        let variable = "AWS_STS_REGIONAL_ENDPOINTS"
        let value = environment[variable] ?? profile?["sts_regional_endpoints"] ?? "regional"
        switch value {
        case "regional": return region.name == "aws-global"
        case "legacy": return Self.regionsOfGlobalSTS.contains(region.name)
        default:
            throw EndpointError(
                source: "\(variable) or sts_regional_endpoints",
                reason: "the value is neither legacy nor regional",
                remedy: "Set it to regional."
            )
        }
    }

    /// Source: botocore's `args.py`.
    private static let regionsOfGlobalSTS: Set<String> = [
        "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "aws-global", "ca-central-1",
        "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2",
        "us-west-1", "us-west-2",
    ]
}
