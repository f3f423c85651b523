/// The parts of an absolute address that a signature covers, as bytes.
struct RequestTarget {
    /// The value of the `Host` field: the port is left out where it is the scheme's own.
    let host: String
    /// The path as sent; empty when the address has none.
    let path: ArraySlice<UInt8>
    /// The query as sent, without the question mark.
    let query: ArraySlice<UInt8>

    /// Takes an address apart.
    ///
    /// It is not checked: the transport refuses an address that cannot be sent.
    init(_ url: String) {
        let bytes = Array(url.utf8)
        let isSecure = url.utf8.starts(with: "https:".utf8)
        var rest = bytes[...]
        if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: "://".utf8) {
            rest = rest[(colon + 3)...]
        }
        if let fragment = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<fragment] }
        let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        rest = rest[authority.endIndex...]
        path = rest.prefix { $0 != UInt8(ascii: "?") }
        query = rest[path.endIndex...].dropFirst()
        let defaultPort = isSecure ? ":443" : ":80"
        let hasDefaultPort = authority.suffix(defaultPort.utf8.count).elementsEqual(defaultPort.utf8)
        host = String(decoding: hasDefaultPort ? authority.dropLast(defaultPort.utf8.count) : authority, as: UTF8.self)
    }
}
