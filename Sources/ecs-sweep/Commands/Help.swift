/// The text of `--help`.
enum Help {
    private static let exitCodes = """
        Exit codes: 0 swept everything; 1 nothing could be swept; 2 wrong usage; 3 incomplete, reported all
        the same; 130 interrupted; with --exit-code N, N when failures were found.

        """

    private static let telling = """
        -o slack=WHERE, teams=WHERE, pagerduty=WHERE and webhook=WHERE send messages about failures. WHERE is env:NAME
        or @FILE, which holds the address or routing key; for a webhook, also its URL.

        """

    private static let tellingOwners =
        telling + """
            -o channels sends each owner's to its channel in the owners file, such as slack:env:NAME.

            """

    /// The help of a command; of the whole program for `nil`.
    static func text(for command: Invocation.Command?) -> String {
        switch command {
        case nil:
            """
            ecs-sweep - why ECS tasks stopped, and what to do about it

            Usage:
              ecs-sweep [sweep] [options]    sweep the ECS clusters of accounts for stopped tasks
              ecs-sweep demo [options]       sweep an emulated estate; needs no AWS and no keys
              ecs-sweep emulate [options]    serve the emulated estate to any AWS client
              ecs-sweep classify FILE|-      classify stopped tasks from a file
              ecs-sweep merge FILE...        make one report of those of several shards
              ecs-sweep graph                print the stages of a sweep
              ecs-sweep doctor [options]     check keys, endpoints, roles and permissions of such a sweep
              ecs-sweep iam-policy [options] print the least that such a sweep must be allowed
              ecs-sweep --version

            Examples:
              ecs-sweep --profile prod --region eu-west-1,us-east-1
              ecs-sweep --profile audit --organization --role ecs-reader --region all
              ecs-sweep -o stdout -o markdown=report.md -o json=report.json
              aws ecs describe-tasks --cluster C --tasks ARN | ecs-sweep classify -
              ecs-sweep --shard 3/8 -o json=shard-3.json; ecs-sweep merge shard-*.json

            'ecs-sweep COMMAND --help' lists the options of a command, 'ecs-sweep sweep --help' those of the sweep.

            """ + exitCodes
        case .sweep:
            """
            Usage: ecs-sweep [sweep] [options]

            Finds every ECS cluster of the accounts in the regions, lists its recently stopped tasks, works out why
            each failed, and prints one row for each service and cause. Without options, the account and the region
            are those of the environment.

            \(list(SweepSettings.options))
            \(tellingOwners)
            Credentials and region are those of the AWS CLI: --profile, the environment (AWS_ACCESS_KEY_ID,
            AWS_PROFILE, AWS_REGION, ...), ~/.aws with roles and sign-ins, the container, the instance.
            'ecs-sweep iam-policy' with the same options prints what must be allowed, 'ecs-sweep doctor' checks it.
            --classifier claude and hybrid need ANTHROPIC_API_KEY, claude-cli Claude Code, bedrock only AWS credentials.

            Without --shard, the variables of AWS Batch array jobs, Kubernetes Indexed Jobs (with ECS_SWEEP_SHARDS,
            the job's completions) and Slurm job arrays say which shard to sweep. 'ecs-sweep merge' joins the reports.

            """ + exitCodes
        case .demo:
            """
            Usage: ecs-sweep demo [options]

            Starts an emulated ECS estate on loopback and sweeps it through the real client.

            \(list(DemoCommand.Settings.options))
            """ + tellingOwners
        case .emulate:
            """
            Usage: ecs-sweep emulate [options]

            Serves an emulated ECS estate on 127.0.0.1 until it is interrupted. Point any AWS client at it with
            AWS_ENDPOINT_URL; any keys will do, signatures are not verified.

            \(list(EmulateCommand.Settings.options))
            """
        case .classify:
            """
            Usage: ecs-sweep classify FILE|- [options]

            Classifies stopped tasks from a file, or the standard input: DescribeTasks output, task objects or
            EventBridge events, as JSON, JSON arrays or JSON lines. -o ndjson prints one verdict a line as they come.
            Each task counts once; events about something else and tasks that have not stopped are left out.

            \(list(ClassifyCommand.Settings.options))
            """ + tellingOwners
        case .merge:
            """
            Usage: ecs-sweep merge FILE... [options]

            Makes one report of the JSON reports of several sweeps, each of another part of an estate, as if one
            process had swept it all. - is the standard input. Reports of shards (sweep --shard I/N) must be those of
            one sweep, each once; where some are lacking, the report says so and the exit code is 3.

            \(list(MergeCommand.Settings.options))
            \(telling)
            """ + exitCodes
        case .graph:
            """
            Usage: ecs-sweep graph [options]

            Prints the stages of a sweep and how they are connected.

            \(list(GraphCommand.Settings.options))
            """
        case .doctor:
            """
            Usage: ecs-sweep doctor [options of sweep]

            Checks, with a few cheap calls, what a sweep with these options needs: configuration files, proxy, keys,
            endpoints, the clock, accounts, roles, regions, and each call of ECS. One line for each, with what to do;
            -o json prints them as JSON. It takes 90 seconds at most, or --timeout.

            \(list(DoctorCommand.Settings.options))
            Exit codes: 0 all is well (there may be warnings); 1 nothing could be swept; 2 wrong usage; 3 something is
            denied or cannot be reached.

            """
        case .iamPolicy:
            """
            Usage: ecs-sweep iam-policy [options of sweep] [--for WHO]

            Prints the least that a sweep with these options must be allowed, as an IAM policy. AWS is not asked.

              --for caller   what the keys need that the sweep begins with
              --for member   what the role needs that --role names, in each account
              --for trust    whom that role trusts: needs --caller, heeds --external-id
              --for hub      what a role needs that others are entered from ('via' of an estate file)
              --for all      all of them as one JSON object, each with who needs it

            \(list(IAMPolicyCommand.Settings.options))
            """
        }
    }

    private static func list<Settings>(_ options: [CommandOption<Settings>]) -> String {
        let rows = options.map { option in
            (left: option.names.joined(separator: ", ") + (option.value.map { " \($0)" } ?? ""), right: option.help)
        }
        let width = rows.map(\.left.count).max() ?? 0
        let lines = rows.map { row in
            "  " + row.left + String(repeating: " ", count: width - row.left.count + 2) + row.right + "\n"
        }
        return "Options:\n" + lines.joined()
    }
}
