/// `ecs-sweep help`: prints the help of a command.
struct HelpCommand {
    /// The option that shows everything.
    static let all = OptionDescription(
        names: ["--all"],
        value: nil,
        sources: .commandLine,
        help: "a line for every option"
    )

    private let command: Command?
    private let size: HelpText.Size

    init(_ words: [String]) throws(UsageError) {
        let given = try GivenWords(words, options: [Self.all])
        guard given.operands.count <= 1 else {
            throw UsageError("help takes one command, not also \(Quotation.of(given.operands[1])).")
        }
        size = given.values[Self.all.key] == nil ? .screen : .whole
        guard let name = given.operands.first else {
            command = nil
            return
        }
        guard let command = Command(rawValue: name) else {
            throw UsageError(Suggestion.unknown("command", name, known: Command.allCases.map(\.rawValue)))
        }
        self.command = command
    }

    func run() -> ExitStatus {
        Console().print(command.map { HelpText($0.description, size: size).text } ?? HelpOverview.text)
        return .complete
    }
}
