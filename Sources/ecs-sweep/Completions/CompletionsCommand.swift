/// `ecs-sweep completions`: prints the script that completes command lines in a shell.
struct CompletionsCommand {
    private let script: CompletionScript

    init(_ words: [String]) throws(UsageError) {
        let shells = CompletionScript.allCases.map(\.rawValue)
        let operands = try GivenWords(words, options: []).operands
        guard let name = operands.first else {
            throw UsageError("completions needs a shell: \(shells.joined(separator: ", ")).")
        }
        guard operands.count == 1 else {
            throw UsageError("completions takes one shell, not also \(Quotation.of(operands[1])).")
        }
        guard let script = CompletionScript(rawValue: name) else {
            throw UsageError(Suggestion.unknown("shell", name, known: shells))
        }
        self.script = script
    }

    func run() -> ExitStatus {
        Console().print(script.text)
        return .complete
    }
}
