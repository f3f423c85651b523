extension CommandDescription {
    static var bench: Self {
        Self(
            name: "bench",
            usage: "[options]",
            summary: "measure sweeps: calls, latencies, throttles, what bounds them",
            about:
                "Sweeps what ecs-sweep with the same options sweeps, or with --emulated the estate of the demo, and prints "
                + "how fast, each operation's latency, the busiest stage, and what bounds the sweep. -o json prints JSON.",
            details: [
                "There is no report of failures, and nobody is told of any. The calls read, and are paced as always: a "
                    + "second round begins with what the first has left of the quotas.",
                "Of an own estate one round is measured unless --rounds says otherwise, of the emulated one five. Ctrl-C "
                    + "and --timeout end the round under way early; what was measured is printed, and marked.",
                "Percentiles are within an eighth, the longest is exact. wait is the time before a request is sent, "
                    + "for a token of its quota and for one of the --concurrency places.",
            ],
            options: BenchSettings.options.map(\.description),
            examples: [
                Example("ecs-sweep bench --emulated", "needs no AWS"),
                Example("ecs-sweep bench --emulated --quotas documented", "as paced as at AWS"),
                Example("ecs-sweep bench --profile prod --region all", "your own estate, once"),
                Example("ecs-sweep bench --emulated -o json=bench.json", "for another program"),
            ]
        )
    }

    static var doctor: Self {
        Self(
            name: "doctor",
            usage: "[options]",
            summary: "check keys, endpoints, roles and permissions of a sweep",
            about: "Checks with a few cheap calls what a sweep with these options needs, and says what to do. -o json "
                + "prints JSON. It takes 90 seconds at most, or --timeout.",
            details: [
                "It looks at configuration files, proxy, keys, endpoints, the clock, accounts, roles, regions, and each "
                    + "call of ECS. It exits with 0 when all is well or there are warnings alone, 1 when nothing could be "
                    + "swept, and 3 when something is denied or cannot be reached."
            ],
            options: DoctorCommand.Settings.options.map(\.description),
            examples: [
                Example("ecs-sweep doctor --profile prod", "one account"),
                Example("ecs-sweep doctor --organization --role ecs-reader", "an organization"),
                Example("ecs-sweep doctor --region all --sample 5 -o json", "for another program"),
            ]
        )
    }

    static var iamPolicy: Self {
        Self(
            name: "iam-policy",
            usage: "[options]",
            summary: "print the least that a sweep must be allowed",
            about:
                "Prints the least that a sweep with these options must be allowed, as an IAM policy. AWS is not asked.",
            details: [
                "caller is what the keys need that the sweep begins with; member what the role needs that "
                    + "--role names, in each account; trust whom that role trusts (it needs "
                    + "--caller and heeds --external-id); hub what a role needs that others "
                    + "are entered from; all is all of them as one JSON object, each with who needs it."
            ],
            options: IAMPolicyCommand.Settings.options.map(\.description),
            examples: [
                Example("ecs-sweep iam-policy --region eu-west-1 > policy.json", "for the account of the keys"),
                Example("ecs-sweep iam-policy --organization --role r --for member", "for the role r"),
                Example("ecs-sweep iam-policy --organization --role r --for all", "all of them"),
            ]
        )
    }

    static var config: Self {
        Self(
            name: "config",
            usage: "[COMMAND] [options of COMMAND]",
            summary: "print what is in force, and where it comes from",
            about: "Prints the value of each option of a command (sweep), and where it comes from: the command line, a "
                + "variable ECS_SWEEP_..., the configuration file, or nowhere.",
            operand: .command,
            options: [ConfigCommand.json],
            examples: [
                Example("ecs-sweep config", "of a sweep"),
                Example("ecs-sweep config demo --clusters 5", "of the demo, with an option"),
                Example("ECS_SWEEP_REGION=all ecs-sweep config --json", "for another program"),
            ]
        )
    }

    static var completions: Self {
        Self(
            name: "completions",
            usage: "bash|zsh|fish",
            summary: "print a script that completes command lines in a shell",
            about: "Prints a script that lets a shell complete commands, options, their values, profiles and regions.",
            details: [
                "The script asks ecs-sweep itself for what fits, so it never is out of date. Profiles and regions "
                    + "are those of the AWS configuration files and a list within the program; nothing is asked of AWS."
            ],
            operand: .value(.choice(CompletionScript.allCases.map(\.rawValue))),
            isConfigurable: false,
            options: [],
            examples: [
                Example("source <(ecs-sweep completions bash)", "in ~/.bashrc"),
                Example("source <(ecs-sweep completions zsh)", "in ~/.zshrc, behind compinit"),
                Example("ecs-sweep completions fish | source", "in ~/.config/fish/config.fish"),
            ]
        )
    }

    static var man: Self {
        Self(
            name: "man",
            usage: "",
            summary: "print the manual page",
            about: "Prints the manual page, for man and mandoc.",
            isConfigurable: false,
            options: [],
            examples: [
                Example("ecs-sweep man | man -l -", "read it"),
                Example("ecs-sweep man > ~/.local/share/man/man1/ecs-sweep.1", "keep it for man ecs-sweep"),
                Example("ecs-sweep man | mandoc -T html > ecs-sweep.html", "as a page"),
            ]
        )
    }

    static var help: Self {
        Self(
            name: "help",
            usage: "[COMMAND] [--all]",
            summary: "print the help of a command",
            about: "Prints the help of a command on one screen, as COMMAND --help does; with --all, every option has a "
                + "line.",
            operand: .command,
            isConfigurable: false,
            options: [HelpCommand.all],
            examples: [
                Example("ecs-sweep help classify", "on one screen"),
                Example("ecs-sweep help sweep --all", "every option"),
                Example("ecs-sweep man | man -l -", "everything"),
            ]
        )
    }
}
