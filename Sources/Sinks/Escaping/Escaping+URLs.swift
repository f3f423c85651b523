extension Escaping {
    /// The text without the secrets that its URLs carry: query strings, and user names and passwords before the host.
    ///
    /// Messages of services quote pre-signed URLs, whose query is a credential for as long as it is valid. A URL ends
    /// at white space, a quotation mark or an angle bracket.
    public static func withoutURLSecrets(_ text: String) -> String {
        let scheme = Array("://".utf8)
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        var copied = 0
        var index = 0
        while let colon = bytes[index...].firstIndex(of: scheme[0]) {
            index = colon + 1
            guard bytes[colon...].starts(with: scheme) else { continue }
            let start = colon + scheme.count
            let end = bytes[start...].firstIndex(where: endsURL) ?? bytes.count
            let path = bytes[start..<end].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? end
            if let at = bytes[start..<path].lastIndex(of: UInt8(ascii: "@")) {
                kept += bytes[copied..<start] + "\u{2026}".utf8
                copied = at
            }
            if let query = bytes[path..<end].firstIndex(of: UInt8(ascii: "?")) {
                kept += bytes[copied...query] + "\u{2026}".utf8
                copied = end
            }
            index = end
        }
        guard copied > 0 else { return text }
        return String(decoding: kept + bytes[copied...], as: UTF8.self)
    }

    private static func endsURL(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "`")
    }
}
