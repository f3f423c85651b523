/// The name of an AWS region, such as `eu-central-1`.
///
/// The name becomes part of a host's name and of a signature, so it is checked: lower-case letters, digits and dashes.
public struct Region: Sendable, Hashable, CustomStringConvertible {
    /// The name.
    public let name: String

    /// Checks a name.
    ///
    /// - Throws: ``RegionError/malformed(_:)``.
    public init(_ name: String) throws(RegionError) {
        func isAllowed(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
        guard (1...63).contains(name.utf8.count), name.utf8.allSatisfy(isAllowed), name.first != "-", name.last != "-"
        else { throw .malformed(name.plain(limit: 64)) }
        self.name = name
    }

    /// A name that stands in this package's own sources.
    init(known name: StaticString) {
        self.name = "\(name)"
    }

    /// The name.
    public var description: String { name }
}
