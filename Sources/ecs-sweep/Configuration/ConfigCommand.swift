import Stages

/// `ecs-sweep config`: prints what is in force for the options of a command, and where each value comes from.
struct ConfigCommand {
    /// The option that prints JSON.
    static let json = OptionDescription(names: ["--json"], value: nil, sources: .commandLine, help: "print JSON")

    private let inForce: SettingsInForce
    private let wantsJSON: Bool

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        // Its own option may stand before the command, and anywhere behind it.
        let own = words.prefix { $0 == Self.json.longName }
        let others = words.dropFirst(own.count)
        let command = try Self.command(others.first)
        let rest = Array(own + (others.first?.hasPrefix("-") ?? true ? others : others.dropFirst()))
        inForce = try command.inForce(rest, environment: environment, extra: [Self.json])
        wantsJSON =
            try GivenWords(
                rest,
                options: command.description.options + [Self.json, .configuration]
            ).values[Self.json.key]?.last == "true"
    }

    func run() throws -> ExitStatus {
        let listing = ConfigListing(inForce)
        // Where no screen breaks lines, each setting has one.
        Console().print(wantsJSON ? try listing.json() : listing.text(width: Terminal.width(of: 1) ?? .max))
        return .complete
    }

    private static func command(_ name: String?) throws(UsageError) -> Command {
        guard let name, !name.hasPrefix("-") else { return .sweep }
        guard let command = Command(rawValue: name) else {
            throw UsageError(Suggestion.unknown("command", name, known: Command.allCases.map(\.rawValue)))
        }
        guard command.description.options.contains(where: { $0.sources == .all }) else {
            throw UsageError("\(name) has no options that can be configured.")
        }
        return command
    }
}

extension Command {
    /// What is in force for the command's options; the values are checked as a run would check them.
    fileprivate func inForce(
        _ words: [String],
        environment: [String: String],
        extra: [OptionDescription]
    ) throws(UsageError) -> SettingsInForce {
        func read<Settings>(
            _ options: [CommandOption<Settings>],
            _ settings: Settings,
            standards: (Settings) -> [String: String] = { _ in [:] }
        ) throws(UsageError) -> SettingsInForce {
            var settings = settings
            let parser = CommandParser(command: self, options: options, environment: environment)
            var inForce = try parser.parse(words, into: &settings, extra: extra)
            inForce.assume(standards(settings))
            if let folder = AnswerCache.standardDirectory(environment: environment) {
                inForce.assume(["claude-cache": folder])
            }
            return inForce
        }
        return switch self {
        case .sweep: try read(SweepSettings.options, SweepSettings())
        case .demo:
            try read(DemoCommand.Settings.options, .init()) {
                ["quota-share": $0.emulator.isPaced ? "0.8" : "unlimited"]
            }
        case .emulate: try read(EmulateCommand.Settings.options, .init())
        case .classify: try read(ClassifyCommand.Settings.options, .init())
        case .merge: try read(MergeCommand.Settings.options, .init())
        case .bench:
            try read(BenchSettings.options, .init()) {
                ["quota-share": $0.paces ? "0.8" : "unlimited", "rounds": "\($0.roundCount)"]
            }
        case .graph: try read(GraphCommand.Settings.options, .init())
        case .doctor: try read(DoctorCommand.Settings.options, .init())
        case .iamPolicy: try read(IAMPolicyCommand.Settings.options, .init())
        case .config, .completions, .man, .help: try read([CommandOption<Void>](), ())
        }
    }
}
