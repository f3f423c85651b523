import HTTP

/// Runs `body` with a transport that goes to loopback directly, whatever proxy the environment names.
func withTransport<Result>(
    _ configuration: CurlTransport.Configuration = CurlTransport.Configuration(proxy: .none),
    body: (CurlTransport) async throws -> Result
) async throws -> Result {
    try await CurlTransport.withTransport(configuration, body: body)
}
