/// A manual page in the language of man(7), escaped as it is written.
struct Roff {
    private(set) var text: String

    /// - Parameter date: when the text of the page was last looked through, as `2026-11-29`.
    init(_ name: String, section: Int, date: String, version: String) {
        text = #".TH "\#(Self.escaped(name.uppercased()))" "\#(section)" "\#(date)" "\#(Self.escaped(version))""# + "\n"
    }

    mutating func section(_ title: String) {
        text += ".SH \(Self.escaped(title))\n"
    }

    mutating func subsection(_ title: String) {
        text += ".SS \(Self.escaped(title))\n"
    }

    /// How a command is called.
    mutating func synopsis(_ name: String, _ usage: String) {
        let usage = usage.isEmpty ? "" : " \\fI\(Self.escaped(usage))\\fR"
        text += "\\fB\(Self.escaped(name))\\fR\(usage)\n"
    }

    /// Ends a line.
    mutating func lineBreak() {
        text += ".br\n"
    }

    /// A paragraph of its own.
    mutating func paragraph(_ words: String) {
        text += ".PP\n\(Self.escaped(words))\n"
    }

    /// Words that follow a title at once.
    mutating func line(_ words: String) {
        text += Self.escaped(words) + "\n"
    }

    /// A term in bold, what follows it in italics, and what it means.
    mutating func term(_ term: String, argument: String = "", _ meaning: String) {
        let argument = argument.isEmpty ? "" : " \\fI\(Self.escaped(argument))\\fR"
        text += ".TP\n\\fB\(Self.escaped(term))\\fR\(argument)\n\(Self.escaped(meaning))\n"
    }

    /// A line as it is typed.
    mutating func example(_ line: String, _ meaning: String) {
        text += ".TP\n\\fB\(Self.escaped(line))\\fR\n\(Self.escaped(meaning))\n"
    }

    /// Text that means itself: no escape of roff, and no request where a line begins.
    static func escaped(_ text: String) -> String {
        // By scalars: with a mark upon it a sign is another character to Swift, and not to roff.
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\e"
            case "-": "\\-"
            case "'": "\\(aq"
            case "`": "\\(ga"
            case "^": "\\(ha"
            case "~": "\\(ti"
            case "\n", "\r": " "
            default: String(scalar)
            }
        }.joined()
        return escaped.utf8.first == UInt8(ascii: ".") ? "\\&" + escaped : escaped
    }
}
