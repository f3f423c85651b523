import AWS

/// Reads the words behind a command into its settings.
struct CommandParser<Settings> {
    /// The command's name, for messages.
    let command: String
    /// The options that it knows.
    let options: [CommandOption<Settings>]
    /// Takes a word that is no option; `nil` where the command takes none.
    var operand: ((inout Settings, String) throws(UsageError) -> Void)?

    /// Reads `words` into `settings`.
    ///
    /// `--name value` and `--name=value` are the same; `--` ends the options.
    func parse(_ words: some Sequence<String>, into settings: inout Settings) throws(UsageError) {
        var words = words.makeIterator()
        var takesOptions = true
        while let word = words.next() {
            if takesOptions, word == "--" {
                takesOptions = false
            } else if takesOptions, word.hasPrefix("-"), word != "-" {
                try parse(option: word, rest: &words, into: &settings)
            } else if let operand {
                try operand(&settings, word)
            } else {
                throw UsageError("unexpected '\(word)' after '\(command)'.")
            }
        }
    }

    private func parse(
        option word: String,
        rest words: inout some IteratorProtocol<String>,
        into settings: inout Settings
    ) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = options.first(where: { $0.names.contains(name) }) else {
            throw UsageError(Self.unknown("option", name, known: options.flatMap(\.names)))
        }
        let inline = parts.count == 2 ? String(parts[1]) : nil
        guard let placeholder = option.value else {
            if inline != nil { throw UsageError("\(name) takes no value.") }
            try option.apply(&settings, "")
            return
        }
        guard let value = inline ?? words.next() else {
            throw UsageError("\(name) needs a value: \(name) \(placeholder).")
        }
        try option.apply(&settings, value)
    }

    /// The message for a word that means nothing here, with the nearest that does.
    static func unknown(_ kind: String, _ word: String, known: [String]) -> String {
        // The beginning of one word means that word, however much is missing.
        let begun = known.filter { $0.hasPrefix(word) && word.count > 2 }
        if begun.count == 1 { return "unknown \(kind) '\(word)'; did you mean '\(begun[0])'?" }
        let nearest = known.map { (word: $0, distance: EditDistance.between(String(word.prefix(64)), $0)) }
            .sorted { $0.distance < $1.distance }.first
        guard let nearest, nearest.distance <= max(2, word.count / 3) else { return "unknown \(kind) '\(word)'." }
        return "unknown \(kind) '\(word)'; did you mean '\(nearest.word)'?"
    }
}
