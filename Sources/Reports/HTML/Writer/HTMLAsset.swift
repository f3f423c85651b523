import AWS

/// A style sheet or a script that stands in the page.
///
/// Only a literal of this program's sources can become one, and the page's policy names it by its hash.
struct HTMLAsset {
    /// `style` or `script`.
    let tag: HTMLTag
    /// What it holds.
    let text: StaticString

    /// What allows just this one in a content security policy: `'sha256-…'`.
    var policySource: String {
        "'sha256-" + Self.base64(SHA256Digest.hash(text.withUTF8Buffer { Array($0) })) + "'"
    }

    // RFC 4648, section 4: three bytes make four characters.
    private static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let chunk = bytes[start..<min(start + 3, bytes.count)]
            let word = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
            for place in 0..<4 {
                text.append(place <= chunk.count ? alphabet[word >> (18 - 6 * place) & 63] : "=")
            }
        }
        return text
    }
}
