/// The words behind a command: which options they give, and what else stands there.
struct GivenWords {
    /// The values that options are given, by key, in the order of the words; `true` or `false` for a flag.
    private(set) var values: [String: [String]] = [:]
    /// The words that are no options.
    private(set) var operands: [String] = []

    private let options: [OptionDescription]

    /// Reads the words.
    ///
    /// `--name value` and `--name=value` are the same, as are `-n value` and `-nvalue`; `--no-name` takes a flag back,
    /// and `--` ends the options.
    init(_ words: some Sequence<String>, options: [OptionDescription]) throws(UsageError) {
        self.options = options
        var words = words.makeIterator()
        var takesOptions = true
        while let word = words.next() {
            if takesOptions, word == "--" {
                takesOptions = false
            } else if takesOptions, word.hasPrefix("-"), word != "-" {
                try read(option: word, rest: &words)
            } else {
                operands.append(word)
            }
        }
    }

    private mutating func read(
        option word: String,
        rest words: inout some IteratorProtocol<String>
    ) throws(UsageError) {
        var (name, inline) = Self.parts(of: word)
        // What a short option takes may follow it at once.
        if option(name) == nil, !word.hasPrefix("--"), let short = option(String(word.prefix(2))), !short.isFlag {
            (name, inline) = (String(word.prefix(2)), String(word.dropFirst(2)))
        }
        guard let option = option(name) else {
            if inline == nil, name.hasPrefix("--no-"), let flag = self.option("--" + name.dropFirst(5)), flag.isFlag {
                values[flag.key, default: []].append("false")
                return
            }
            throw UsageError(Suggestion.unknown("option", name, known: options.flatMap(\.names)))
        }
        guard let placeholder = option.value else {
            if inline != nil { throw UsageError("\(name) takes no value.") }
            values[option.key, default: []].append("true")
            return
        }
        guard let value = inline ?? words.next() else {
            throw UsageError("\(name) needs a value: \(name) \(placeholder).")
        }
        guard inline != nil || self.option(value) == nil else {
            throw UsageError("\(name) needs a value: \(name) \(placeholder), and '\(value)' is an option.")
        }
        values[option.key, default: []].append(value)
    }

    private func option(_ name: String) -> OptionDescription? {
        options.first { $0.names.contains(name) }
    }

    private static func parts(of word: String) -> (name: String, value: String?) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
    }
}
