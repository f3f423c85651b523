/// The words of a command line, as a POSIX shell splits them; nothing is expanded.
enum ShellWords {
    /// The words; `nil` when a quote is not closed or a backslash ends the line.
    static func split(_ line: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var characters = line.makeIterator()
        while let character = characters.next() {
            switch (quote, character) {
            case ("'", "'"), ("\"", "\""):
                quote = nil
            case ("\"", "\\"):
                guard let next = characters.next() else { return nil }
                // Between double quotes a backslash is itself but before these two.
                word = (word ?? "") + (next == "\"" || next == "\\" ? "\(next)" : "\\\(next)")
            case (.some, _):
                word = (word ?? "") + "\(character)"
            case (nil, "'"), (nil, "\""):
                quote = character
                word = word ?? ""
            case (nil, "\\"):
                guard let next = characters.next() else { return nil }
                word = (word ?? "") + "\(next)"
            case (nil, _) where character.isWhitespace:
                if let finished = word { words.append(finished) }
                word = nil
            case (nil, _):
                word = (word ?? "") + "\(character)"
            }
        }
        guard quote == nil else { return nil }
        if let word { words.append(word) }
        return words
    }
}
