/// What an option or an operand takes, as far as a shell can help with typing it.
enum ValueKind: Sendable, Equatable {
    /// Anything.
    case text
    /// One of a few words.
    case choice([String])
    /// The path of a file, or one of a few words.
    case file(or: [String] = [])
    /// The path of a folder, or one of a few words.
    case folder(or: [String] = [])
    /// A profile of the AWS configuration files.
    case profile
    /// Names of regions, separated by commas, or one of a few words.
    case regions(or: [String] = [])
    /// A format of a report, with a path if wanted, or a path alone.
    case output([String])

    /// One of the words that a type of choices has.
    static func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Self
    where Choice.RawValue == String {
        .choice(Choice.allCases.map(\.rawValue))
    }
}
