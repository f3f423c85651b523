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
        let nearest = known.map { (word: $0, distance: word.editDistance(to: $0)) }
            .sorted { $0.distance < $1.distance }.first
        guard let nearest, nearest.distance <= max(2, word.count / 3) else { return "unknown \(kind) '\(word)'." }
        return "unknown \(kind) '\(word)'; did you mean '\(nearest.word)'?"
    }
}

extension String {
    /// How many characters must be inserted, removed or replaced to make the other string of this one.
    fileprivate func editDistance(to other: String) -> Int {
        let (left, right) = (Array(prefix(64)), Array(other))
        var row = Array(0...right.count)
        for (leftIndex, leftCharacter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = leftIndex + 1
            for (rightIndex, rightCharacter) in right.enumerated() {
                let replaced = diagonal + (leftCharacter == rightCharacter ? 0 : 1)
                diagonal = row[rightIndex + 1]
                row[rightIndex + 1] = Swift.min(replaced, diagonal + 1, row[rightIndex] + 1)
            }
        }
        return row[right.count]
    }
}
