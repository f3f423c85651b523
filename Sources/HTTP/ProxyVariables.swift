#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The variables that name proxies, as libcurl reads them.
///
/// `HTTP_PROXY` is none of them: in a program that a web server starts, it is a header field of whoever asks.
package enum ProxyVariables {
    /// Their names; of those for one scheme the first counts, and those of `all` where there is none.
    package static let names = ["https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY"]
    /// The names of the variables that list the hosts which are asked directly; the first counts.
    package static let exceptions = ["no_proxy", "NO_PROXY"]

    /// What no proxy stands before: to a proxy, `localhost` would be the machine that it runs on, and what goes there
    /// need not be encrypted.
    private static let loopback = "localhost,127.0.0.0/8,::1"

    /// A proxy's host and port, without what signs in to it; `nil` when it is no address.
    package static func shown(_ address: String) -> String? {
        var rest = Substring(address)
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        // A password may hold any of the marks that would end a host.
        if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        let authority = rest.prefix { !"/?#".contains($0) }
        return authority.utf8.count <= 256 && Host(authority: authority) != nil ? String(authority) : nil
    }

    /// The host and port of the proxy that the environment names for an address, where it names one.
    static func proxy(towards origin: String) -> String? {
        let scheme = origin.hasPrefix("https:") ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
        return value(of: scheme + ["all_proxy", "ALL_PROXY"]).flatMap(shown)
    }

    /// The hosts that are asked directly, in the form of `CURLOPT_NOPROXY`: those of the environment, and this machine.
    static var directHosts: String {
        guard let value = value(of: exceptions) else { return loopback }
        // It stands for all hosts only where it stands alone.
        return value == "*" ? value : "\(value),\(loopback)"
    }

    private static func value(of names: [String]) -> String? {
        for name in names {
            guard let text = getenv(name), text.pointee != 0 else { continue }
            return String(cString: text)
        }
        return nil
    }
}
