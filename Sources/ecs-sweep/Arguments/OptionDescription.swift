/// What there is to know of an option: parsing, help, completions, manual and configuration all come from this.
struct OptionDescription: Sendable {
    /// How often an option counts.
    enum Repetition: Sendable {
        /// The last value counts.
        case last
        /// Every value counts.
        case all
    }

    /// Whether a value may be shown again.
    enum Privacy: Sendable {
        case shown
        /// It may be a secret.
        case masked
    }

    /// How often an option is needed: where a screen is too small for all, the rare ones are listed by name.
    enum Rank: Sendable {
        case common
        case rare
    }

    /// Where a value may come from.
    enum Sources: Sendable {
        /// The command line, a variable, the configuration file.
        case all
        /// The command line alone, because the option means something else to other commands.
        case commandLine
    }

    /// `--name`, and `-n` where there is a short form.
    let names: [String]
    /// What the value is called in the help; `nil` for an option without a value.
    let value: String?
    var kind = ValueKind.text
    /// What holds where nothing is said; `nil` where that is no value.
    var standard: String?
    var repetition = Repetition.last
    var privacy = Privacy.shown
    var rank = Rank.common
    var sources = Sources.all
    var group = OptionGroup.command
    /// The options, by ``key``, that are not heeded where they are set further away than this one.
    var replaces: [String] = []
    /// One line of help.
    let help: String

    /// Whether it has no value.
    var isFlag: Bool { value == nil }

    /// `--name`.
    var longName: String { names.first { $0.hasPrefix("--") } ?? names[0] }

    /// The name without dashes, as it stands in the configuration file.
    var key: String { String(longName.drop { $0 == "-" }) }

    /// The variable that sets it.
    var variable: String {
        Variables.prefix + key.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }

    /// What the value is called; dots tell that there may be more than one.
    var placeholder: String? {
        guard let value, repetition == .all, !value.contains("...") else { return value }
        return value + "..."
    }

    /// The names and the value, as the help shows them.
    var synopsis: String { names.joined(separator: ", ") + (placeholder.map { " \($0)" } ?? "") }

    /// The help with what holds where the option is not given.
    var explanation: String { help + (standard.map { " (\($0))" } ?? "") }

    /// The choice of the configuration file, which every command has.
    static let configuration = Self(
        names: ["--config"],
        value: "FILE|none",
        kind: .file(or: ["none"]),
        rank: .rare,
        group: .general,
        help: "the configuration file"
    )
}
