#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One run of the program: which command, and with which words.
struct Invocation {
    /// The version of the program.
    static let version = "0.1.0"

    private let words: [String]
    private let environment = ProcessInfo.processInfo.environment

    init(_ words: some Sequence<String>) {
        self.words = Array(words)
    }

    /// Reads the first word as the command, without which it is `sweep`, and carries it out.
    func run() async throws -> ExitStatus {
        guard let first = words.first, !first.hasPrefix("-") else {
            return try await run(.sweep, words, isNamed: false)
        }
        if first == Command.complete {
            Console().print(Completer(environment: environment).lines(for: Array(words.dropFirst())))
            return .complete
        }
        guard let command = Command(rawValue: first) else {
            let known = Command.allCases.map(\.rawValue) + Completer.globals.map(\.longName)
            throw UsageError(Suggestion.unknown("command", first, known: known))
        }
        return try await run(command, Array(words.dropFirst()), isNamed: true)
    }

    private func run(_ command: Command, _ words: [String], isNamed: Bool) async throws -> ExitStatus {
        let options = words.prefix { $0 != "--" }
        if options.contains("--help") || options.contains("-h") {
            Console().print(isNamed ? HelpText(command.description).text : HelpOverview.text)
            return .complete
        }
        if options.contains("--version") {
            Console().print("ecs-sweep \(Self.version)\n")
            return .complete
        }
        do {
            return try await carryOut(command, words)
        } catch var error as UsageError {
            error.command = error.command ?? command
            throw error
        }
    }

    private func carryOut(_ command: Command, _ words: [String]) async throws -> ExitStatus {
        switch command {
        case .sweep: try await SweepCommand(words, environment: environment).run()
        case .demo: try await DemoCommand(words, environment: environment).run()
        case .emulate: try await EmulateCommand(words, environment: environment).run()
        case .classify: try await ClassifyCommand(words, environment: environment).run()
        case .merge: try await MergeCommand(words, environment: environment).run()
        case .bench: try await BenchCommand(words, environment: environment).run()
        case .graph: try GraphCommand(words, environment: environment).run()
        case .doctor: try await DoctorCommand(words, environment: environment).run()
        case .iamPolicy: try IAMPolicyCommand(words, environment: environment).run()
        case .config: try ConfigCommand(words, environment: environment).run()
        case .completions: try CompletionsCommand(words).run()
        case .man: try ManCommand(words).run()
        case .help: try HelpCommand(words).run()
        }
    }
}
