import Stages

/// What is measured, how often, and where the figures go.
struct BenchSettings {
    /// The formats of the figures.
    private static let formats = [OutputChoice.Format.stdout, .json]

    /// The options that the emulated estate has no use for.
    private static let ownEstate = [
        "profile", "region", "account", "organization", "role", "external-id", "session-name", "estate", "endpoint-url",
    ]

    var sweep = SweepSettings()
    var emulator = EmulatorSettings.demo
    var isEmulated = false
    /// How many sweeps are measured; `nil` where the user does not say.
    var rounds: Int?
    var outputs: [OutputChoice] = []

    /// How many sweeps are measured: of an own estate no more than needed, for others draw on its quotas.
    var roundCount: Int { rounds ?? (isEmulated ? 5 : 1) }

    /// Whether calls are paced where the user does not say.
    var paces: Bool { !isEmulated || emulator.isPaced }

    static var options: [CommandOption<Self>] {
        own + EmulatorSettings.options(at: \.emulator, standard: .demo) + heeded.map { $0.within(\.sweep) }
    }

    private static var own: [CommandOption<Self>] {
        [
            .option(
                "--rounds",
                value: "N",
                standard: "1; 5 with --emulated",
                help: "how many sweeps are measured"
            ) { (settings, text) throws(UsageError) in
                settings.rounds = try Values.integer(text, of: "--rounds", in: 1...1_000_000)
            },
            output,
            .flag("--emulated", replaces: ownEstate, help: "sweep an estate that is emulated in the process") {
                $0.isEmulated = true
            },
        ]
    }

    private static var output: CommandOption<Self> {
        .option(
            "-o",
            "--output",
            value: "FORMAT[=PATH]",
            kind: .output(formats.map(\.rawValue)),
            standard: "stdout",
            repetition: .all,
            help: "stdout or json; json=PATH writes a file"
        ) { (settings, text) throws(UsageError) in
            if formats.contains(where: { text.hasPrefix($0.rawValue + "=") }) {
                settings.outputs.append(try OutputChoice(text))
                try OutputChoice.check(count: settings.outputs.count)
                return
            }
            // The word may be the address of a webhook, and is not said again.
            guard let choice = try? OutputChoice(text), formats.contains(choice.format) else {
                throw UsageError(
                    "--output of bench takes \(OutputChoice.Format.listed(formats)), each with =PATH if wanted."
                )
            }
            settings.outputs.append(choice)
        }
        .onCommandLineOnly("--output")
    }

    /// What calls a sweep makes, and what it does with their answers, depends on.
    private static var heeded: [CommandOption<SweepSettings>] {
        SweepSettings.options(
            ownEstate + [
                "cluster", "service", "since", "shard", "logs", "concurrency", "quota-share", "timeout", "call-timeout",
                "owner-tag", "owners", "rules", "include-benign", "color", "progress", "quiet",
            ]
        ).map { option in
            var option = option.rare
            if option.description.key == "quota-share" {
                option.description.standard = "0.8; unlimited if emulated without quotas"
            }
            return option
        }
    }

    /// Refuses options on the command line that would go unheeded, for the figures would be taken for others.
    ///
    /// What the configuration file and variables hold is for other commands as well.
    func check(_ inForce: SettingsInForce) throws(UsageError) {
        guard !isEmulated else { return }
        let stray = inForce.settings.first { $0.origin == .flag && $0.option.group == .emulator }
        guard let stray else { return }
        throw UsageError("\(stray.name) is about the emulated estate: add --emulated to measure that.")
    }
}
