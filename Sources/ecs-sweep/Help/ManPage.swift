/// The manual page: everything that the help says, and what does not fit on a screen.
enum ManPage {
    /// When the text was last looked through.
    private static let date = "2026-11-29"

    /// The page, in the language of man(7).
    static var text: String {
        var page = Roff("ecs-sweep", section: 1, date: date, version: "ecs-sweep \(Invocation.version)")
        page.section("NAME")
        page.line("ecs-sweep - why ECS tasks stopped, and what to do about it")
        page.section("SYNOPSIS")
        for (index, command) in Command.allCases.enumerated() {
            if index > 0 { page.lineBreak() }
            page.synopsis(command.description.call, command.description.usage)
        }
        page.section("DESCRIPTION")
        page.line(
            "ecs-sweep lists every ECS cluster of accounts and regions, reads the tasks that stopped recently, finds the "
                + "cause of each failure, and prints a row for each service and cause: how often it happened, the words "
                + "of ECS, and what to do next. It also says what it could not read. Results go to the standard output, "
                + "everything else to the standard error."
        )
        for command in Command.allCases { describe(command.description, to: &page) }
        page.section("GENERAL OPTIONS")
        let general = [OptionDescription.configuration] + Completer.globals
        for option in general {
            page.term(option.names.joined(separator: ", "), argument: option.value ?? "", option.explanation + ".")
        }
        page.term("--no-", argument: "NAME", "takes the flag --NAME back, wherever it was set.")
        page.section("EXIT STATUS")
        for (code, meaning) in HelpOverview.exitCodes { page.term(code, meaning) }
        page.paragraph("Where several hold: 2, 130, 1, 3, then N.")
        environment(&page)
        files(&page)
        page.section("EXAMPLES")
        for example in Command.allCases.prefix(5).flatMap(\.description.examples) {
            page.example(example.line, example.meaning)
        }
        page.section("SECURITY")
        page.line(
            "A sweep makes calls that read, and none that changes anything. Reports hold no keys, tokens or passwords "
                + "that AWS quotes. What Claude is sent is redacted first, and only where --classifier or "
                + "--dry-run-prompt asks for it. The configuration file can run no command. Give secrets that messages "
                + "are sent with in variables or files, not on the command line, which other users can see."
        )
        page.section("SEE ALSO")
        page.line("aws(1), jq(1)")
        return page.text
    }

    private static func describe(_ command: CommandDescription, to page: inout Roff) {
        page.section("ECS-SWEEP \(command.name.uppercased())")
        page.line(command.about)
        for detail in command.details { page.paragraph(detail) }
        // What a sweep has too is described there, unless it is not quite the same here.
        let swept = command.name == "sweep" ? [:] : CommandDescription.sweepOptions
        let own = command.options.filter { swept[$0.key]?.isDescribed(as: $0) != true }
        for group in OptionGroup.allCases {
            let members = own.filter { $0.group == group }
            guard !members.isEmpty else { continue }
            page.subsection(group.rawValue)
            for option in members {
                let detail = swept[option.key] == nil ? details[option.key] : nil
                page.term(
                    option.names.joined(separator: ", "),
                    argument: option.placeholder ?? "",
                    sentence(of: option) + (detail.map { " \($0)" } ?? "")
                )
            }
        }
        let shared = command.options.filter { swept[$0.key]?.isDescribed(as: $0) == true }
        guard !shared.isEmpty else { return }
        page.paragraph("It has these options of a sweep too: \(shared.map(\.longName).joined(separator: ", ")).")
    }

    private static func sentence(of option: OptionDescription) -> String {
        option.explanation + (option.explanation.hasSuffix("...") ? "" : ".")
    }

    private static func environment(_ page: inout Roff) {
        page.section("ENVIRONMENT")
        page.term(
            "ECS_SWEEP_NAME",
            "Sets the option --name, with underscores for dashes: ECS_SWEEP_QUOTA_SHARE is --quota-share. The command "
                + "line outranks it. Options without a value take 1, 0, true or false. Values of an option that may be "
                + "repeated are separated by commas, or by line breaks where there are any."
        )
        page.term(OptionDescription.configuration.variable, "The configuration file, or none.")
        page.term("ECS_SWEEP_SHARDS", "How many shards there are, where a scheduler does not tell.")
        page.term("AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL, AWS_CA_BUNDLE, ...", "As for the AWS command line.")
        page.term("ANTHROPIC_API_KEY", "What Claude is asked with.")
        page.term("PAGERDUTY_EVENTS_URL", "Where events for PagerDuty go, instead of to events.pagerduty.com.")
        page.term("GITHUB_STEP_SUMMARY", "The file that -o github adds its table to.")
        page.term("NO_COLOR", "No colours, unless --color says otherwise.")
        page.term("CLICOLOR_FORCE", "Colours in pipes too, unless it is 0.")
        page.term("CLICOLOR", "No colours where it is 0.")
        page.term("TERM", "Where it is dumb: no colours, and progress as lines of a log.")
        page.term("COLUMNS", "How wide tables are where no terminal tells.")
        page.term("XDG_CONFIG_HOME, XDG_CACHE_HOME", "The folders of the configuration file and of Claude's answers.")
    }

    private static func files(_ page: inout Roff) {
        page.section("FILES")
        page.term(
            "$XDG_CONFIG_HOME/ecs-sweep/config.json, or ~/.config/ecs-sweep/config.json",
            "The configuration file: a JSON object whose keys are the names of options without dashes, as quota-share. "
                + "Values are texts, numbers, true or false, and lists of texts for options that may be repeated. "
                + "Variables and the command line outrank it, each for its own option, and a list takes the place of a "
                + "list. A flag is taken back by --no-NAME. The options of all commands may stand in it; each command "
                + "heeds its own. The choice of outputs does not count for doctor."
        )
        page.term("~/.aws/config, ~/.aws/credentials", "Profiles, as for the AWS command line.")
        page.term(
            "$XDG_CACHE_HOME/ecs-sweep/claude, or ~/.cache/ecs-sweep/claude",
            "Answers of Claude, kept for 30 days."
        )
    }
}

extension CommandDescription {
    /// A sweep's options, by their keys.
    fileprivate static var sweepOptions: [String: OptionDescription] {
        Dictionary(Command.sweep.description.options.map { ($0.key, $0) }) { first, _ in first }
    }
}

extension OptionDescription {
    /// Whether the manual says the same of both.
    fileprivate func isDescribed(as other: Self) -> Bool {
        synopsis == other.synopsis && explanation == other.explanation
    }
}
