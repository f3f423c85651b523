/// One option of a command: what there is to know of it, and what it does.
struct CommandOption<Settings>: Sendable {
    var description: OptionDescription
    /// Puts the value, or an empty string, into the settings.
    let apply: @Sendable (inout Settings, String) throws(UsageError) -> Void

    /// An option with a value.
    static func option(
        _ names: String...,
        value: String,
        kind: ValueKind = .text,
        standard: String? = nil,
        repetition: OptionDescription.Repetition = .last,
        privacy: OptionDescription.Privacy = .shown,
        rank: OptionDescription.Rank = .common,
        replaces: [String] = [],
        help: String,
        apply: @escaping @Sendable (inout Settings, String) throws(UsageError) -> Void
    ) -> Self {
        Self(
            description: OptionDescription(
                names: names,
                value: value,
                kind: kind,
                standard: standard,
                repetition: repetition,
                privacy: privacy,
                rank: rank,
                replaces: replaces,
                help: help
            ),
            apply: apply
        )
    }

    /// An option without a value.
    static func flag(
        _ names: String...,
        rank: OptionDescription.Rank = .common,
        replaces: [String] = [],
        help: String,
        apply: @escaping @Sendable (inout Settings) -> Void
    ) -> Self {
        Self(
            description: OptionDescription(names: names, value: nil, rank: rank, replaces: replaces, help: help)
        ) { settings, _ in apply(&settings) }
    }

    /// The same option, for a command whose settings hold these at `path`.
    func within<Outer>(_ path: any WritableKeyPath<Outer, Settings> & Sendable) -> CommandOption<Outer> {
        CommandOption<Outer>(description: description) { [apply] (outer, text) throws(UsageError) in
            try apply(&outer[keyPath: path], text)
        }
    }

    /// The same option, of which the command's help may say less.
    var rare: Self {
        var option = self
        option.description.rank = .rare
        return option
    }

    /// The same option, heeded on the command line alone where it has one of these names.
    func onCommandLineOnly(_ names: String...) -> Self {
        guard names.contains(description.longName) else { return self }
        var option = self
        option.description.sources = .commandLine
        return option
    }
}
