/// What options have to do with, as the help and the manual group them.
enum OptionGroup: String, Sendable, CaseIterable {
    case command = "Options"
    case estate = "What to sweep"
    case pace = "How hard"
    case emulator = "The emulated estate"
    case verdicts = "Verdicts"
    case reports = "Reports"
    case general = "General"

    /// The options, in this group where they are in no other.
    func holding<Settings>(_ options: [CommandOption<Settings>]) -> [CommandOption<Settings>] {
        options.map { option in
            var option = option
            if option.description.group == .command { option.description.group = self }
            return option
        }
    }
}
