/// One option of a command: how it is written, what it says in the help, and what it does.
struct CommandOption<Settings>: Sendable {
    /// `--name`, and `-n` where there is a short form.
    let names: [String]
    /// What the value is called in the help; `nil` for an option without a value.
    let value: String?
    /// One line of help.
    let help: String
    /// Puts the value, or an empty string, into the settings.
    let apply: @Sendable (inout Settings, String) throws(UsageError) -> Void

    /// An option with a value.
    static func option(
        _ names: String...,
        value: String,
        help: String,
        apply: @escaping @Sendable (inout Settings, String) throws(UsageError) -> Void
    ) -> Self {
        Self(names: names, value: value, help: help, apply: apply)
    }

    /// An option without a value.
    static func flag(_ names: String..., help: String, apply: @escaping @Sendable (inout Settings) -> Void) -> Self {
        Self(names: names, value: nil, help: help) { settings, _ in apply(&settings) }
    }

    /// The same option, for a command whose settings hold these at `path`.
    func within<Outer>(_ path: any WritableKeyPath<Outer, Settings> & Sendable) -> CommandOption<Outer> {
        CommandOption<Outer>(names: names, value: value, help: help) { [apply] (outer, text) throws(UsageError) in
            try apply(&outer[keyPath: path], text)
        }
    }
}
