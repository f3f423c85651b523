@testable import CommandLineSources

/// Words in the manual: roff reads nothing but text in them.
enum ManualPages: FuzzTarget {
    static let name = "roff"

    static func check(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let escaped = Roff.escaped(text)
        try expect(!escaped.unicodeScalars.contains("\n"), "words are one line: \(escaped)")
        let first = escaped.unicodeScalars.first ?? "a"
        try expect(!".'".unicodeScalars.contains(first), "words are no request: \(escaped)")
        let wanted = text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != " " }
        try expectEqual(Array(try read(escaped)), Array(wanted), "words say what the text says: \(escaped)")
    }

    /// What roff makes of the escapes, spaces left out.
    private static func read(_ escaped: String) throws(Violation) -> String.UnicodeScalarView {
        var text = String.UnicodeScalarView()
        var rest = escaped.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                if scalar != " " { text.append(scalar) }
                continue
            }
            switch rest.popFirst() {
            case "e": text.append("\\")
            case "-": text.append("-")
            case "&": break
            case "(":
                switch (rest.popFirst(), rest.popFirst()) {
                case ("a", "q"): text.append("'")
                case ("g", "a"): text.append("`")
                case ("h", "a"): text.append("^")
                case ("t", "i"): text.append("~")
                default: throw Violation(description: "words have an escape that is not ours: \(escaped)")
                }
            default: throw Violation(description: "words have an escape that is not ours: \(escaped)")
            }
        }
        return text
    }
}
