#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The host of an address: a name, or an address of IPv4 or IPv6.
///
/// It decides whether something may be sent there without TLS, so it errs on the safe side: `127.1`, `0x7f.0.0.1` and
/// `2130706433`, which some programs take for 127.0.0.1, are names here.
package enum Host: Sendable, Hashable {
    /// A name, in lower case.
    case name(String)
    /// The four bytes of an address of IPv4.
    case v4([UInt8])
    /// The sixteen bytes of an address of IPv6.
    case v6([UInt8])

    /// Takes the host out of an authority such as `127.0.0.1:8080` or `[::1]`; `nil` when it is none, as where a user
    /// stands before it.
    package init?(authority: some StringProtocol) {
        let text = authority.lowercased()
        let host: Substring
        let rest: Substring
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            host = text[..<end].dropFirst()
            rest = text[text.index(after: end)...]
        } else {
            host = text.prefix { $0 != ":" }
            rest = text.dropFirst(host.count)
        }
        guard !host.isEmpty, rest.isEmpty || rest.first == ":" && rest.utf8.dropFirst().allSatisfy(Self.isDigit) else {
            return nil
        }
        if text.hasPrefix("[") {
            guard let address = Self.bytes(of: host, AF_INET6, count: 16) else { return nil }
            self = .v6(address)
        } else if let address = Self.bytes(of: host, AF_INET, count: 4) {
            self = .v4(address)
        } else {
            guard host.utf8.allSatisfy(Self.isNameByte) else { return nil }
            self = .name(String(host))
        }
    }

    /// The host of an `http` or `https` address.
    package init?(url: String) {
        let scheme = ["https://", "http://"].first { url.lowercased().hasPrefix($0) }
        guard let scheme else { return nil }
        self.init(authority: url.dropFirst(scheme.count).prefix { !"/?#".contains($0) })
    }

    /// Whether it is this machine, by its usual name or an address that never leaves it.
    package var isLoopback: Bool {
        switch self {
        case .name(let name): name == "localhost"
        case .v4(let bytes): bytes.first == 127
        case .v6(let bytes): bytes == [UInt8](repeating: 0, count: 15) + [1]
        }
    }

    private static func bytes(of address: Substring, _ family: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, String(address), &bytes) == 1 ? bytes : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || "-._".utf8.contains(byte)
    }
}
