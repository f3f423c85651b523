extension AWSConfiguration {
    /// The endpoint of a service in a region.
    ///
    /// The first of these that is set: the explicit one, `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`, the block of
    /// the service in the profile's `services` section, the profile's `endpoint_url`, AWS's own endpoint. All but the
    /// explicit one are passed over with `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true` or the profile's setting of that
    /// name.
    ///
    /// Source: "Service-specific endpoints" in the AWS SDKs and tools reference guide.
    ///
    /// - Throws: ``EndpointError`` that says where a bad address was written.
    public func endpoint(
        of service: AWSService,
        in region: Region,
        explicit: String? = nil
    ) throws(EndpointError) -> Endpoint {
        if let explicit { return try Endpoint(url: explicit, source: "--endpoint-url") }
        if ignoresConfiguredEndpoints { return Endpoint(service, in: region) }
        for variable in ["AWS_ENDPOINT_URL_\(service.environmentName)", "AWS_ENDPOINT_URL"] {
            if let url = environment[variable] { return try Endpoint(url: url, source: variable) }
        }
        let place = "\(files.config.path.plain(limit: 256)), profile \(profileName.plain(limit: 128))"
        if let name = profile?["services"],
            let url = files.config.section("services", name)?[service.configurationName, "endpoint_url"]
        {
            return try Endpoint(url: url, source: "\(place), services \(name.plain(limit: 128))")
        }
        if let url = profile?["endpoint_url"] { return try Endpoint(url: url, source: place) }
        return Endpoint(service, in: region)
    }

    private var ignoresConfiguredEndpoints: Bool {
        let value = environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] ?? profile?["ignore_configured_endpoint_urls"]
        return value?.lowercased() == "true"
    }
}
