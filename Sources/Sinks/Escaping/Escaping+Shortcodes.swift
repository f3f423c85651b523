extension Escaping {
    /// The most characters of the name of an emoji.
    private static let shortcodeLimit = 64
    /// The names that have nothing but digits: every time of day would otherwise look like one.
    private static let numericShortcodes = ["100", "1234"]

    /// More characters than an ARN has before its resource; it bounds how far every colon looks back.
    private static let arnLimit = 128

    /// Whether a colon opens what GitHub shows as an emoji: `:smile:`.
    ///
    /// The parts of an ARN that AWS names are none, and stay free of gaps so that it can be copied; what follows the
    /// account may be one, such as `:secret:`.
    static func opensShortcode(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        let name = scalars[(index + 1)...].prefix(shortcodeLimit + 1).prefix(while: isOfShortcode)
        guard !name.isEmpty, name.endIndex < scalars.count, scalars[name.endIndex] == ":" else { return false }
        if name.allSatisfy({ ("0"..."9").contains($0) }) {
            return numericShortcodes.contains(String(String.UnicodeScalarView(name)))
        }
        return !isInARN(scalars, at: index)
    }

    private static func isOfShortcode(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "_", "+", "-": true
        default: false
        }
    }

    // Whether it is one of the colons around `arn:aws:service:region:account`.
    private static func isInARN(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        let nearby = scalars[..<index].suffix(arnLimit)
        let start = nearby.lastIndex { !isOfShortcode($0) && $0 != ":" }.map { $0 + 1 } ?? nearby.startIndex
        let ahead = scalars[start...]
        return ahead.starts(with: "arn:aws".unicodeScalars) && scalars[start...index].count { $0 == ":" } <= 4
    }
}
