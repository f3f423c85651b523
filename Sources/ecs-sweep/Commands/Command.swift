/// The commands there are, in the order of the help.
enum Command: String, Sendable, CaseIterable {
    case sweep
    case demo
    case emulate
    case classify
    case merge
    case bench
    case graph
    case doctor
    case iamPolicy = "iam-policy"
    case config
    case completions
    case man
    case help

    /// What completions of a shell ask for candidates; nobody types it, and so it is in no list.
    static let complete = "__complete"
}
