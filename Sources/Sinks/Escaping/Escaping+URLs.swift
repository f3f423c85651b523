extension Escaping {
    /// The text without the secrets that its URLs carry: query strings, and user names and passwords before the host.
    ///
    /// Messages of services quote pre-signed URLs, whose query is a credential for as long as it is valid, and cut them
    /// off on either side. A URL ends at white space, a quotation mark or an angle bracket; a query without its URL
    /// begins with `?`, a name and `=`.
    public static func withoutURLSecrets(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        var copied = 0
        var index = 0
        var urlEnd = 0
        while let mark = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "?") }) {
            index = mark + 1
            if bytes[mark] == UInt8(ascii: "?") {
                guard mark < urlEnd || beginsQuery(bytes[index...]) else { continue }
                let end = bytes[index...].firstIndex(where: endsURL) ?? bytes.count
                guard end > index else { continue }
                kept += bytes[copied...mark] + "\u{2026}".utf8
                (copied, index) = (end, end)
            } else if mark >= urlEnd, bytes[mark...].starts(with: "://".utf8) {
                index = mark + 3
                urlEnd = bytes[index...].firstIndex(where: endsURL) ?? bytes.count
                let host = bytes[index..<urlEnd].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
                guard let at = host.lastIndex(of: UInt8(ascii: "@")) else { continue }
                kept += bytes[copied..<index] + "\u{2026}".utf8
                (copied, index) = (at, at)
            }
        }
        guard copied > 0 else { return text }
        return String(decoding: kept + bytes[copied...], as: UTF8.self)
    }

    private static func beginsQuery(_ bytes: ArraySlice<UInt8>) -> Bool {
        let end = bytes.firstIndex { !isNameByte($0) } ?? bytes.endIndex
        return end > bytes.startIndex && end < bytes.endIndex && bytes[end] == UInt8(ascii: "=")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "%"):
            true
        default: false
        }
    }

    private static func endsURL(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "`")
    }
}
