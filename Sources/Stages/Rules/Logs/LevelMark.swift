/// The word by which a logger marks a line as an error.
enum LevelMark {
    /// How far from its beginning a line has its mark.
    private static let reach = 120
    private static let words: Set<String> = [
        "ERROR", "FATAL", "CRITICAL", "CRIT", "SEVERE", "EMERG", "EMERGENCY", "PANIC", "ALERT",
    ]
    private static let fields = ["level=error", "level=fatal", "level=panic", "level=critical", "[error]", "[fatal]"]
    private static let prefixes = ["error: ", "Error: ", "fatal: ", "npm ERR! "]

    /// What a line says behind its mark; the whole line where that is nothing, `nil` where it has none.
    static func message(of line: String) -> String? {
        if prefixes.contains(where: line.hasPrefix) { return line }
        let head = line.prefix(reach)
        for field in fields {
            if let place = head.firstRange(of: field) { return message(behind: line[place.upperBound...], of: line) }
        }
        var rest = head
        while let start = rest.firstIndex(where: isLetter) {
            let word = rest[start...].prefix(while: isLetter)
            if words.contains(String(word)) { return message(behind: line[word.endIndex...], of: line) }
            rest = rest[word.endIndex...]
        }
        return nil
    }

    private static func message(behind text: Substring, of line: String) -> String {
        let message = text.drop { " :]-|>\t".contains($0) }
        return message.count < 3 ? line : String(message)
    }

    private static func isLetter(_ character: Character) -> Bool { character.isASCII && character.isLetter }
}
