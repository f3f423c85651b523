/// The help of the whole program.
enum HelpOverview {
    /// The exit codes, and what each means.
    static let exitCodes = [
        ("0", "everything was swept"),
        ("1", "nothing could be swept"),
        ("2", "wrong usage"),
        ("3", "incomplete: the report, which is written all the same, says what lacks"),
        ("N", "failures were found, and --exit-code N was given"),
        ("130", "interrupted: the first Ctrl-C reports what was swept, the second stops"),
    ]

    /// The text, on one screen.
    static var text: String {
        let commands = Command.allCases.map(\.description)
        let width = commands.map(\.name.count).max() ?? 0
        let codes = exitCodes.map { "  \(TextWrap.padded($0.0, 3))  \($0.1)" }
        let lines =
            ["ecs-sweep - why ECS tasks stopped, and what to do about it", ""]
            + ["Usage: ecs-sweep [COMMAND] [options]", "", "Commands (sweep is the default):"]
            + commands.map { "  \(TextWrap.padded($0.name, width))  \($0.summary)" }
            + ["", "Examples:"] + examples.map { "  \($0)" }
            + ["", "Exit codes:"] + codes + [""]
            + [
                "ecs-sweep COMMAND --help lists the options of a command; one with ... may be",
                "given several times. Variables ECS_SWEEP_... and ~/.config/ecs-sweep/config.json",
                "set options too: ecs-sweep config shows what is in force and why.",
                "ecs-sweep man prints the manual, ecs-sweep --version the version.",
            ]
        return lines.map { $0 + "\n" }.joined()
    }

    private static let examples = [
        "ecs-sweep --profile prod --region eu-west-1,us-east-1",
        "ecs-sweep --profile audit --organization --role ecs-reader --region all",
        "ecs-sweep -o stdout -o markdown=report.md -o json=report.json",
        "aws ecs describe-tasks --cluster C --tasks ARN | ecs-sweep classify -",
        "ecs-sweep --shard 3/8 -o json=shard-3.json; ecs-sweep merge shard-*.json",
    ]
}
