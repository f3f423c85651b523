#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One run of the program: which command, and with which words.
struct Invocation {
    /// The commands there are.
    enum Command: String, CaseIterable {
        case sweep
        case demo
        case emulate
        case classify
        case merge
        case graph
        case doctor
        case iamPolicy = "iam-policy"
    }

    /// The version of the program.
    static let version = "0.1.0"

    private let command: Command
    private let words: [String]
    private let namesCommand: Bool
    private let environment = ProcessInfo.processInfo.environment

    /// Reads the first word as the command; without one, the command is `sweep`.
    init(_ words: some Sequence<String>) throws(UsageError) {
        let words = Array(words)
        guard let first = words.first, !first.hasPrefix("-") else {
            self.command = .sweep
            self.words = words
            self.namesCommand = false
            return
        }
        guard let command = Command(rawValue: first) else {
            throw UsageError(CommandParser<Void>.unknown("command", first, known: Command.allCases.map(\.rawValue)))
        }
        self.command = command
        self.words = Array(words.dropFirst())
        self.namesCommand = true
    }

    /// Carries it out.
    func run() async throws -> ExitStatus {
        if words.contains("--help") || words.contains("-h") {
            Console().print(Help.text(for: namesCommand ? command : nil))
            return .complete
        }
        if words.contains("--version") {
            Console().print("ecs-sweep \(Self.version)\n")
            return .complete
        }
        switch command {
        case .sweep: return try await SweepCommand(words, environment: environment).run()
        case .demo: return try await DemoCommand(words, environment: environment).run()
        case .emulate: return try await EmulateCommand(words).run()
        case .classify: return try await ClassifyCommand(words, environment: environment).run()
        case .merge: return try await MergeCommand(words, environment: environment).run()
        case .graph: return try GraphCommand(words).run()
        case .doctor: return try await DoctorCommand(words, environment: environment).run()
        case .iamPolicy: return try IAMPolicyCommand(words, environment: environment).run()
        }
    }
}
