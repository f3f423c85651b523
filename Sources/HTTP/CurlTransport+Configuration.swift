extension CurlTransport {
    /// The limits of a transport, and whom it trusts.
    public struct Configuration: Sendable {
        /// How a connection reaches the server.
        public enum Proxy: Sendable {
            /// Through the proxy that `https_proxy`, `http_proxy` or `all_proxy` names, but for this machine and the hosts in
            /// `no_proxy`.
            case fromEnvironment
            /// Always directly.
            case none
        }

        /// The longest time for the name look-up, the connection and the TLS handshake together.
        public var connectTimeout: Duration

        /// The longest time for a whole request, from when it has a connection.
        public var timeout: Duration

        /// The longest time during which not one byte moves; it is measured in whole seconds, at least one.
        public var idleTimeout: Duration

        /// The largest body accepted, in bytes.
        public var maximumBodySize: Int

        /// The largest header accepted, in bytes.
        public var maximumHeaderSize: Int

        /// The connections kept at most; requests beyond them wait for one.
        public var maximumConnections: Int

        /// A PEM file of the certificate authorities to trust in place of the system's.
        public var caBundlePath: String?

        /// How a connection reaches the server.
        public var proxy: Proxy

        /// Makes a configuration; every default suits calls of a web service's API.
        public init(
            connectTimeout: Duration = .seconds(5),
            timeout: Duration = .seconds(60),
            idleTimeout: Duration = .seconds(30),
            maximumBodySize: Int = 64 << 20,
            maximumHeaderSize: Int = 256 << 10,
            maximumConnections: Int = 256,
            caBundlePath: String? = nil,
            proxy: Proxy = .fromEnvironment
        ) {
            self.connectTimeout = connectTimeout
            self.timeout = timeout
            self.idleTimeout = idleTimeout
            self.maximumBodySize = maximumBodySize
            self.maximumHeaderSize = maximumHeaderSize
            self.maximumConnections = maximumConnections
            self.caBundlePath = caBundlePath
            self.proxy = proxy
        }
    }
}
