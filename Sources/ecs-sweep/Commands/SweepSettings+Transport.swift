import HTTP

extension SweepSettings {
    /// How the sweep's calls are sent.
    ///
    /// - Parameter caBundlePath: a file of the certificate authorities to trust in place of the system's.
    func transport(caBundlePath: String? = nil) -> CurlTransport.Configuration {
        var configuration = CurlTransport.Configuration(
            maximumConnections: concurrency,
            caBundlePath: caBundlePath
        )
        configuration.timeout = callTimeout
        configuration.idleTimeout = min(configuration.idleTimeout, callTimeout)
        configuration.connectTimeout = min(configuration.connectTimeout, callTimeout)
        return configuration
    }
}
