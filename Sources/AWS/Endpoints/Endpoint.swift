import HTTP

/// Where the requests of a client go: a scheme, a host and perhaps a path before every other.
public struct Endpoint: Sendable, Hashable, CustomStringConvertible {
    /// The address without a slash at its end, such as `https://ecs.eu-central-1.amazonaws.com`.
    public let url: String
    /// The region of signatures where it is not that of the client: one host may answer for many regions.
    public let signingRegion: Region?

    /// AWS's own endpoint of a service in a region.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - region: The region; of services that have one host in a partition, any region of that partition.
    ///   - variant: What the endpoint is to offer.
    public init(_ service: AWSService, in region: Region, variant: EndpointVariant = []) {
        let partition = Partition(of: region)
        let isShared = service.hosts.scope == .partition
        let place = isShared ? partition.globalRegion : region
        let saysFIPS =
            variant.contains(.fips)
            && !(partition.name == "aws-us-gov" && service.hosts.validatedInGovCloud.contains(variant))
        let domain = variant.contains(.dualStack) ? partition.dualStackSuffix : partition.dnsSuffix
        url = "https://\(service.name)\(saysFIPS ? "-fips" : "").\(place).\(domain)"
        signingRegion = isShared ? place : nil
    }

    /// The endpoint of STS that answered for all regions before each had its own.
    static let globalSTS = Self(url: "https://sts.amazonaws.com", signingRegion: Region(known: "us-east-1"))

    private init(url: String, signingRegion: Region?) {
        self.url = url
        self.signingRegion = signingRegion
    }

    /// Checks an address that somebody wrote.
    ///
    /// - Parameters:
    ///   - url: An `https` address without user, query and fragment, or an `http` one of this machine: signatures and
    ///     session tokens must not travel in the clear.
    ///   - source: Where it was written, for the error: `--endpoint-url`, a variable or a file.
    /// - Throws: ``EndpointError``.
    public init(url: String, source: String) throws(EndpointError) {
        try self.init(
            url: url,
            source: source,
            mayBePlain: \.isLoopback,
            refusal: EndpointError(
                source: source,
                reason: "it is http to another machine, and session tokens would travel in the clear",
                remedy: "Write it as https://host; AWS_CA_BUNDLE names authorities of your own. Or forward a port of "
                    + "this machine to it, and write http://127.0.0.1:port."
            )
        )
    }

    /// Checks an address that somebody wrote.
    ///
    /// - Parameters:
    ///   - mayBePlain: Which hosts may be asked without TLS.
    ///   - refusal: The error where another one is.
    init(
        url: String,
        source: String,
        mayBePlain: (Host) -> Bool,
        refusal: @autoclosure () -> EndpointError
    ) throws(EndpointError) {
        let text = url.trimmed
        func error(_ reason: String) -> EndpointError { EndpointError(source: source, reason: reason) }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw error("it holds a space or a character that is not ASCII")
        }
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else {
            throw error("it does not begin with https:// or http://")
        }
        let authority = lower.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let path = text.dropFirst(scheme.count + authority.count)
        guard !authority.isEmpty, authority.first != ":" else { throw error("it names no host") }
        guard !authority.contains("@") else { throw error("it names a user; credentials do not belong there") }
        guard let host = Host(authority: authority) else {
            throw error("its host is no name or address, or its port no number")
        }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard authority.last == "]" || parts.count == 1 || parts.last.flatMap({ UInt16($0) }) != nil else {
            throw error("its port is not a number up to 65535")
        }
        guard !path.contains("?"), !path.contains("#") else { throw error("it has a query or a fragment") }
        guard scheme == "https://" || mayBePlain(host) else { throw refusal() }
        let end = path.lastIndex { $0 != "/" }.map(path.index(after:)) ?? path.startIndex
        self.init(url: scheme + authority + path[..<end], signingRegion: nil)
    }

    /// The address.
    public var description: String { url }
}
