/// What an endpoint of AWS's own may offer beside the ordinary.
public struct EndpointVariant: OptionSet, Sendable, Hashable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// Makes a set of its bits.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Cryptography validated for FIPS 140.
    public static let fips = Self(rawValue: 1)
    /// Addresses of IPv4 and IPv6.
    public static let dualStack = Self(rawValue: 2)
}
