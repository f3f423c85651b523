extension Command {
    /// What there is to know of the command.
    var description: CommandDescription {
        switch self {
        case .sweep: .sweep
        case .demo: .demo
        case .emulate: .emulate
        case .classify: .classify
        case .merge: .merge
        case .bench: .bench
        case .graph: .graph
        case .doctor: .doctor
        case .iamPolicy: .iamPolicy
        case .config: .config
        case .completions: .completions
        case .man: .man
        case .help: .help
        }
    }

    /// The command that follows another, as in `config sweep`; `sweep` where none does.
    static func first(of words: some Collection<String>) -> Self? {
        words.first.flatMap(Self.init(rawValue:))
    }
}

extension CommandDescription {
    fileprivate static var sweep: Self {
        Self(
            name: "sweep",
            usage: "[options]",
            summary: "sweep the ECS clusters of accounts for stopped tasks",
            about: "Sweeps the ECS clusters of accounts and regions for tasks that stopped, finds out why each failed, "
                + "and prints a row for each service and cause.",
            details: [
                "It is the default: its name may be left out. Without options, the account and the region are those of "
                    + "the environment: credentials and region are found as the AWS command line finds them.",
                "ecs-sweep iam-policy with the same options prints what a sweep must be allowed, and "
                    + "ecs-sweep doctor checks it.",
                "The classifiers claude and hybrid need ANTHROPIC_API_KEY, claude-cli "
                    + "needs Claude Code, and bedrock AWS credentials alone.",
                "Without --shard, the variables of AWS Batch array jobs, Kubernetes Indexed Jobs (with "
                    + "ECS_SWEEP_SHARDS, the job's completions) and Slurm job arrays say which shard to sweep.",
            ],
            options: SweepSettings.options.map(\.description),
            examples: [
                Example("ecs-sweep --profile prod --region eu-west-1,us-east-1", "two regions of an account"),
                Example("ecs-sweep --organization --role ecs-reader --region all", "all accounts of an organization"),
                Example("ecs-sweep --since 30m --service '*-api'", "what stopped lately, of some services"),
                Example("ecs-sweep -o stdout -o report.md -o json=report.json", "three reports of one sweep"),
            ]
        )
    }

    fileprivate static var demo: Self {
        Self(
            name: "demo",
            usage: "[options]",
            summary: "sweep an emulated estate; needs no AWS and no keys",
            about: "Starts an emulated ECS estate on loopback and sweeps it through the real client.",
            options: DemoCommand.Settings.options.map(\.description),
            examples: [
                Example("ecs-sweep demo", "300 clusters"),
                Example("ecs-sweep demo --quotas documented --clusters 50", "as fast as AWS's quotas allow"),
                Example("ecs-sweep demo --faults throttles=5%,resets=3%", "with trouble on the way"),
            ]
        )
    }

    fileprivate static var emulate: Self {
        Self(
            name: "emulate",
            usage: "[options]",
            summary: "serve the emulated estate to any AWS client",
            about:
                "Serves an emulated ECS estate on 127.0.0.1 until it is interrupted. Point any AWS client at it with "
                + "AWS_ENDPOINT_URL; any keys will do.",
            options: EmulateCommand.Settings.options.map(\.description),
            examples: [
                Example("ecs-sweep emulate --port 8077 --clusters 12", "at a port of your choice"),
                Example("ecs-sweep emulate --accounts 30 --suspended 2", "an organization"),
                Example("ecs-sweep emulate --deny 'growth-*' --latency 40ms", "slow, and partly denied"),
            ]
        )
    }

    fileprivate static var classify: Self {
        Self(
            name: "classify",
            usage: "FILE|- [options]",
            summary: "classify stopped tasks from a file",
            about: "Classifies stopped tasks from a file or the standard input: DescribeTasks output, task objects or "
                + "EventBridge events, as JSON, JSON arrays or JSON lines.",
            details: [
                "Each task counts once. Events about something else and tasks that have not stopped are left out. "
                    + "-o ndjson prints one verdict a line as they come."
            ],
            operand: .value(.file()),
            options: ClassifyCommand.Settings.options.map(\.description),
            examples: [
                Example("aws ecs describe-tasks --cluster C --tasks ARN | ecs-sweep classify -", "one task"),
                Example("ecs-sweep classify -o ndjson events.jsonl", "a verdict a line, as they come"),
                Example("ecs-sweep classify --rules rules.json tasks.json", "with rules of your own"),
            ]
        )
    }

    fileprivate static var merge: Self {
        Self(
            name: "merge",
            usage: "FILE... [options]",
            summary: "make one report of those of several shards",
            about:
                "Makes one report of the JSON reports of several sweeps, each of another part of an estate, as if one "
                + "process had swept it all. - is the standard input.",
            details: [
                "Reports of shards must be those of one sweep, each once; where some are lacking, the report says so and "
                    + "the exit code is 3."
            ],
            operand: .value(.file()),
            options: MergeCommand.Settings.options.map(\.description),
            examples: [
                Example("ecs-sweep --shard 3/8 -o json=shard-3.json", "one of eight sweeps"),
                Example("ecs-sweep merge shard-*.json", "the table of them all"),
                Example("ecs-sweep merge shard-*.json -o json=all.json", "the report of them all"),
            ]
        )
    }

    fileprivate static var graph: Self {
        Self(
            name: "graph",
            usage: "[options]",
            summary: "print the stages of a sweep",
            about: "Prints the stages of a sweep and how they are connected.",
            options: GraphCommand.Settings.options.map(\.description),
            examples: [
                Example("ecs-sweep graph", "for Markdown that draws Mermaid"),
                Example("ecs-sweep graph --format dot", "for Graphviz"),
                Example("ecs-sweep graph --format dot | dot -Tsvg > graph.svg", "as a picture"),
            ]
        )
    }
}
