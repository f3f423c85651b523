/// What there is to know of a command: help, completions and manual all come from this.
struct CommandDescription: Sendable {
    /// A line to try.
    struct Example: Sendable {
        let line: String
        /// What it does.
        let meaning: String

        init(_ line: String, _ meaning: String) {
            self.line = line
            self.meaning = meaning
        }
    }

    let name: String
    /// What stands behind the name.
    let usage: String
    /// A few words for lists of commands.
    let summary: String
    /// What it does, in a paragraph.
    let about: String
    /// What else the manual says.
    var details: [String] = []
    /// What a word that is no option means.
    var operand = Operand.none
    /// Whether variables and the configuration file count for it.
    var isConfigurable = true
    let options: [OptionDescription]
    /// Three to five of them.
    let examples: [Example]

    /// Its options, and what every command that can be configured has.
    var allOptions: [OptionDescription] { options + (isConfigurable ? [.configuration] : []) }

    /// How it is called: the name of the default may be left out.
    var call: String { "ecs-sweep " + (name == Command.sweep.rawValue ? "[\(name)]" : name) }

    /// What a word that is no option means.
    enum Operand: Sendable, Equatable {
        case none
        /// A value of this kind; any number of them.
        case value(ValueKind)
        /// A command of ecs-sweep, whose options follow.
        case command
    }
}
