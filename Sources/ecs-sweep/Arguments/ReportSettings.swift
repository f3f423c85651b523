import Stages

/// What a user wants to see, and how: the options that every command with a report shares.
struct ReportSettings {
    /// Who classifies, and how Claude is reached.
    enum Classifier: String, CaseIterable {
        case rules
        case claude
        case claudeCLI = "claude-cli"
        case bedrock
        case hybrid
    }

    /// When something is done that only makes sense on a terminal.
    enum When: String, CaseIterable {
        case auto
        case always
        case never
    }

    /// Where Claude's answers are kept.
    enum ClaudeCache {
        /// Where programs keep what they can do without.
        case standard
        /// In this folder.
        case directory(String)
        case off

        /// The folder; `nil` when nothing is kept.
        func directory(environment: [String: String]) -> String? {
            switch self {
            case .standard: AnswerCache.standardDirectory(environment: environment)
            case .directory(let path): path
            case .off: nil
            }
        }
    }

    var outputs: [OutputChoice] = []
    var notifications = NotificationSettings()
    var limit = 40
    /// How many groups a report for people shows at most; 0 for all.
    var rows = 20
    var includesBenign = false
    /// The rules that ship, or a user's own before them.
    var rules = RuleClassifier.standard
    var classifier = Classifier.rules
    var model: String?
    var maxCost = ClaudeClassifier.defaultMaxCost
    var claudeCache = ClaudeCache.standard
    var showsPromptOnly = false
    var color = When.auto
    var progress = When.auto
    var isQuiet = false
    var isVerbose = false
    var failureExitCode: Int32?

    /// How many groups a report for people shows at most.
    var rowLimit: Int { rows == 0 ? .max : rows }

    /// How many tasks are kept in detail; `nil` for all.
    var detailLimit: Int? { limit == 0 ? nil : limit }

    /// What becomes of tasks that did not fail: they are shown as failures are, where the user asked for it.
    ///
    /// - Parameter usual: what else the command does with them.
    func benignTasks(otherwise usual: Tally.BenignTasks) -> Tally.BenignTasks {
        includesBenign ? .grouped : usual
    }

    /// The options of every command that writes reports, for one whose settings hold these at `path`.
    ///
    /// - Parameters:
    ///   - path: where the settings are.
    ///   - formats: what the command can write.
    ///   - limit: how many tasks it keeps in detail unless told otherwise, for its help.
    static func outputOptions<Settings>(
        at path: any WritableKeyPath<Settings, Self> & Sendable,
        formats: [OutputChoice.Format] = OutputChoice.Format.allCases,
        limit: String = "40"
    ) -> [CommandOption<Settings>] {
        OptionGroup.reports.holding([
            .option(
                "-o",
                "--output",
                value: "FORMAT[=PATH]",
                kind: .output(formats.map(\.rawValue) + NotificationSettings.outputs),
                standard: "stdout",
                repetition: .all,
                help: "stdout, markdown, html, json, csv, and more"
            ) {
                (settings, text) throws(UsageError) in
                let isMessage = try settings[keyPath: path].notifications.take(text)
                if !isMessage { settings[keyPath: path].outputs.append(try OutputChoice(text)) }
                let settings = settings[keyPath: path]
                try OutputChoice.check(count: settings.outputs.count + settings.notifications.choices.count)
            },
            .option("--rows", value: "N", standard: "20", rank: .rare, help: "rows of tables for people, 0 for all") {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].rows = try Values.integer(text, of: "--rows", in: 0...(.max))
            },
            .option("--notify-floor", value: "N", standard: "1", rank: .rare, help: "tell only of N failures or more") {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].notifications.floor = try Values.integer(
                    text,
                    of: "--notify-floor",
                    in: 1...(.max)
                )
            },
            .option("--limit", value: "N", standard: limit, rank: .rare, help: "tasks kept in detail, 0 for all") {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].limit = try Values.integer(text, of: "--limit", in: 0...(.max))
            },
            .option(
                "--color",
                value: "WHEN",
                kind: .choice(When.self),
                standard: "auto",
                rank: .rare,
                help: "colours: auto, always or never"
            ) {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].color = try Values.choice(text, of: "--color")
            },
            .flag("--quiet", help: "nothing on stderr but errors") { $0[keyPath: path].isQuiet = true },
            .option("--exit-code", value: "N", help: "exit with N (10-125) when failures were found") {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].failureExitCode = Int32(
                    try Values.integer(text, of: "--exit-code", in: 10...125)
                )
            },
        ])
    }

    /// The options of every command that classifies tasks and reports them.
    static func options<Settings>(
        at path: any WritableKeyPath<Settings, Self> & Sendable,
        limit: String = "40"
    ) -> [CommandOption<Settings>] {
        outputOptions(at: path, limit: limit)
            + OptionGroup.verdicts.holding([
                .flag("--include-benign", rank: .rare, help: "show stops that are no failures as well") {
                    $0[keyPath: path].includesBenign = true
                },
                .option(
                    "--rules",
                    value: "FILE",
                    kind: .file(),
                    help: "rules of your own, which are asked first"
                ) {
                    (settings, text) throws(UsageError) in
                    settings[keyPath: path].rules = try CustomRules.read(text, of: "--rules")
                },
                .option(
                    "--classifier",
                    value: "WHO",
                    kind: .choice(Classifier.self),
                    standard: "rules",
                    help: "rules, claude, claude-cli, bedrock, or hybrid: claude where rules are unsure"
                ) {
                    (settings, text) throws(UsageError) in
                    settings[keyPath: path].classifier = try Values.choice(text, of: "--classifier")
                },
                .option("--model", value: "ID", rank: .rare, help: "the model that Claude classifies with") {
                    settings,
                    text in
                    settings[keyPath: path].model = text
                },
                .option(
                    "--max-cost",
                    value: "USD",
                    standard: "0.05",
                    rank: .rare,
                    help: "what asking Claude may cost at most"
                ) {
                    (settings, text) throws(UsageError) in
                    settings[keyPath: path].maxCost = try Values.dollars(text, of: "--max-cost")
                },
                .option(
                    "--claude-cache",
                    value: "DIR",
                    kind: .folder(or: ["off"]),
                    standard: "~/.cache/ecs-sweep/claude",
                    rank: .rare,
                    help: "where Claude's answers are kept, or off"
                ) {
                    (settings, text) throws(UsageError) in
                    guard !text.isEmpty else { throw UsageError("--claude-cache takes a folder, or off.") }
                    settings[keyPath: path].claudeCache = text == "off" ? .off : .directory(text)
                },
                .flag("--dry-run-prompt", rank: .rare, help: "print what Claude would be sent, and send nothing") {
                    $0[keyPath: path].showsPromptOnly = true
                },
            ])
            + OptionGroup.reports.holding([
                .option(
                    "--progress",
                    value: "WHEN",
                    kind: .choice(When.self),
                    standard: "auto",
                    rank: .rare,
                    help: "progress: auto, always or never"
                ) {
                    (settings, text) throws(UsageError) in
                    settings[keyPath: path].progress = try Values.choice(text, of: "--progress")
                },
                .flag("--verbose", rank: .rare, help: "say on stderr what each stage did") {
                    $0[keyPath: path].isVerbose = true
                },
            ])
    }
}
