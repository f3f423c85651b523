/// `ecs-sweep man`: prints the manual page.
struct ManCommand {
    init(_ words: [String]) throws(UsageError) {
        guard let word = try GivenWords(words, options: []).operands.first else { return }
        throw UsageError("unexpected '\(word)' after 'man'.")
    }

    func run() -> ExitStatus {
        Console().print(ManPage.text)
        return .complete
    }
}
