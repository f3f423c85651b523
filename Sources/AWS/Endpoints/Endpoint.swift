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
    ///   - url: An `http` or `https` address without user, query and fragment.
    ///   - source: Where it was written, for the error: `--endpoint-url`, a variable or a file.
    /// - Throws: ``EndpointError``.
    public init(url: String, source: String) throws(EndpointError) {
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
        let port = authority.split(separator: "]").last?.split(separator: ":", omittingEmptySubsequences: false)
            .dropFirst()
        guard (port ?? []).allSatisfy({ UInt16($0) != nil }) else {
            throw error("its port is not a number up to 65535")
        }
        guard authority.utf8.allSatisfy(Self.isAuthorityByte) else { throw error("its host is not a host's name") }
        guard !path.contains("?"), !path.contains("#") else { throw error("it has a query or a fragment") }
        let end = path.lastIndex { $0 != "/" }.map(path.index(after:)) ?? path.startIndex
        self.init(url: scheme + authority + path[..<end], signingRegion: nil)
    }

    /// The address.
    public var description: String { url }

    private static func isAuthorityByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "-._:[]".utf8.contains(byte)
        }
    }
}
