import Emulator
import Testing

/// What a user gets who mistypes something.
@Suite(.serialized) struct UsageTests {
    private static let mistakes: [(words: [String], message: String)] = [
        (["--regoin", "us-east-1"], "unknown option '--regoin'; did you mean '--region'?"),
        (["-q"], "unknown option '-q'; did you mean '--quiet'?"),
        (["-v"], "unknown option '-v'; did you mean '--verbose'?"),
        (["-V"], "unknown option '-V'; did you mean '--version'?"),
        (["-x"], "unknown option '-x'. See"), (["version"], "unknown command 'version'; did you mean '--version'?"),
        (["iam-policy", "-o", "json=p.json"], "unknown option '-o'"),
        (["iam-policy", "--rows", "3"], "unknown option '--rows'"), (["doctor", "--html"], "unknown option '--html'"),
        (["doctor", "--exit-code", "10"], "unknown option '--exit-code'"),
        (["swep"], "unknown command 'swep'; did you mean 'sweep'?"),
        (["--limit=3", "demo"], "unexpected 'demo' after 'sweep': a command stands before its options."),
        (
            ["demo", "--quotas", "documnted"],
            "not 'documnted'; did you mean 'documented'? See 'ecs-sweep demo --help'."
        ),
        (["-o", "mrkdown"], "not 'mrkdown'; did you mean 'markdown'?"),
        (["-o", "jsn=report"], "not 'jsn=********'; did you mean 'json'?"),
        (["-o", "slak=env:SLACK_URL"], "not 'slak=env:SLACK_URL'"),
        (["-o", "https://hooks.example.com/T0/of-the-test"], "not '********'."),
        (["emulate", "--faults", "reset=3%"], "not 'reset=3%'; did you mean 'resets'?"),
        (["--profile", "--region", "x"], "--profile needs a value: --profile NAME, and '--region' is an option."),
        (["--no-quite"], "unknown option '--no-quite'"),
        (["help", "clasify"], "unknown command 'clasify'; did you mean 'classify'?"),
        (["completions", "zhs"], "unknown shell 'zhs'; did you mean 'zsh'?"),
        (["completions"], "completions needs a shell: bash, zsh, fish."),
        (["config", "--json", "sweeep"], "unknown command 'sweeep'; did you mean 'sweep'?"),
        (["config", "sweeep"], "unknown command 'sweeep'; did you mean 'sweep'?"),
        (["config", "man"], "man has no options that can be configured."),
        (["man", "sweep"], "unexpected 'sweep' after 'man'."),
        (["sweep", "extra"], "unexpected 'extra' after 'sweep'."),
        (["--limit"], "--limit needs a value: --limit N."),
        (["--limit", "-1"], "--limit takes a whole number of at least 0, not '-1'."),
        (["--concurrency", "0"], "--concurrency takes a whole number from 1 to 1024, not '0'."),
        (["--quota-share", "0"], "--quota-share takes a number above 0 and at most 1, or unlimited"),
        (["--quota-share", "nan"], "not 'nan'."),
        (["emulate", "--faults", "resets"], "--faults needs a value for resets: resets=VALUE."),
        (["emulate", "--faults", "floods"], "--faults takes NAME=VALUE,... with a name of throttles, errors, denied"),
        (["emulate", "--faults", "AssumeRole:ServerException=3%"], "which never befalls 'AssumeRole'"),
        (["emulate", "--faults", "ListTasks@:resets=3%"], "has an empty region or cluster in 'ListTasks@'"),
        (["emulate", "--faults", "resets=3"], "--faults takes shares from 0% to 100%, not '3'."),
        (["emulate", "--faults", "ListTask:resets=3%"], "knows no operation 'ListTask'; did you mean 'ListTasks'?"),
        (["emulate", "--faults", "resets=3%:9..3"], "--faults takes calls as 10..20, 10.. or ..20, not '9..3'."),
        (["--call-timeout", "0"], "--call-timeout takes a duration of at least 100ms, not '0'."),
        (["demo", "--call-timeout", "0"], "--call-timeout takes a duration of at least 100ms, not '0'."),
        (["bench", "--call-timeout", "0"], "--call-timeout takes a duration of at least 100ms, not '0'."),
        (["doctor", "--call-timeout", "0"], "--call-timeout takes a duration of at least 100ms, not '0'."),
        (["emulate", "--faults", "DescribeTasks:empty-pages=3%"], "which never befalls 'DescribeTasks'"),
        (["emulate", "--faults", "skew=soon"], "skew of --faults takes a duration"),
        (["--timeout", "soon"], "--timeout takes a duration such as 90s, 15m or 2h, not 'soon'."),
        (["--classifier", "me"], "--classifier takes one of rules, claude, claude-cli, bedrock, hybrid, not 'me'."),
        (["--claude-cache", ""], "--claude-cache takes a folder, or off."),
        (["--max-cost", "cheap"], "--max-cost takes an amount of US dollars such as 0.05, not 'cheap'."),
        (["--exit-code", "7"], "--exit-code takes a whole number from 10 to 125, not '7'."),
        (["--quiet=yes"], "--quiet takes no value."),
        (["--region", ","], "--region needs at least one name."),
        (["-o", "pdf"], "--output takes stdout, markdown, json, ndjson"),
        (["-o", "json="], "--output json= needs a path."),
        (["--endpoint-url", "ftp://x"], "--endpoint-url"),
        (["--endpoint-url", "http://127.0.0.1:99999"], "--endpoint-url"),
        (["--region", "us_east!1"], "us_east!1"),
        (["demo", "--regions", "x!y"], "x!y"),
        (["classify", "a", "b"], "classify takes one file, not also 'b'."),
        (["classify", "/does/not/exist.json"], "cannot read /does/not/exist.json: No such file or directory."),
        (["graph", "--format", "png"], "--format takes one of mermaid, dot, not 'png'."),
        (["bench", "--rounds", "0"], "--rounds takes a whole number from 1 to 1000000, not '0'."),
        (["bench", "--clusters", "3"], "--clusters is about the emulated estate: add --emulated to measure that."),
        (["bench", "--emulated", "--profile", "x"], "--emulated and --profile exclude each other: take one out."),
        (["bench", "-o", "csv"], "--output of bench takes stdout or json, each with =PATH if wanted."),
        (["merge"], "merge needs the JSON reports to merge."),
        (["merge", "/does/not/exist.json"], "cannot read /does/not/exist.json: No such file or directory."),
        (["merge", "/dev/null"], "/dev/null is no JSON, or not all of it."),
        (["merge", "-o", "ndjson", "a.json"], "merge writes no ndjson"),
        (["--shard", "3"], "--shard: a shard is written I/N, such as 3/8 for the third of eight, not '3'."),
        (["--shard", "9/8"], "--shard: of 8 shards there is no shard 9"),
        (["emulate", "--port", "99999"], "--port takes a whole number from 0 to 65535, not '99999'."),
    ]

    @Test(arguments: mistakes)
    func aMistakeIsOneClearLineAndStatusTwo(words: [String], message: String) async throws {
        let result = try await Binary(words).result()
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test func anUnwritableOutputShowsBeforeTheSweep() async throws {
        try await EmulatorServer.withServer(serving: Estate(EstateShape(clusters: 2))) { server in
            let result = try await Binary.run("-o", "json=/does/not/exist/a.json", environment: environment(server))
            #expect(result.status == 2)
            #expect(result.errors.contains("/does/not/exist"))
            #expect(server.statistics.totalCalls == 0)
        }
    }

    @Test func missingCredentialsAreNamedAtOnce() async throws {
        let result = try await Binary.run("--region", "us-east-1", environment: ["AWS_PROFILE": "nightly"])
        #expect(result.status == 1)
        #expect(result.errors.contains("nightly"))
        #expect(result.errors.contains("aws configure"))
    }

    @Test func aMissingRegionSaysWhatToDo() async throws {
        let keys = ["AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret-of-the-test"]
        let result = try await Binary(["sweep"], environment: keys).result()
        #expect(result.status != 0)
        #expect(result.errors.contains("--region"))
        #expect(!result.errors.contains("secret-of-the-test"))
    }

    @Test func aSchedulerThatDoesNotTellTheShardStopsTheSweep() async throws {
        let result = try await Binary.run("demo", environment: ["JOB_COMPLETION_INDEX": "3"])
        #expect(result.status == 2)
        #expect(result.errors.contains("set it to the job's completions"))
    }

    @Test func profilesOfTheSharedFilesAreUsed() async throws {
        let folder = try ScratchFolder()
        try await EmulatorServer.withServer(serving: Estate(EstateShape(regions: ["eu-west-1"], clusters: 2))) {
            server in
            let credentials = try folder.write(
                "credentials",
                "[blue]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = of-the-test\n"
            )
            let config = try folder.write(
                "config",
                "[profile blue]\nregion = eu-west-1\nendpoint_url = \(server.url)\n"
            )
            let files = ["AWS_SHARED_CREDENTIALS_FILE": credentials, "AWS_CONFIG_FILE": config]
            let result = try await Binary.run("--profile", "blue", "-o", "json", environment: files)
            #expect(result.status == 0, "\(result.errors)")
            #expect(try SweepResult(result.output).coverage.clusters["swept"] == 2)
        }
    }

    @Test func versionAndGraphArePrinted() async throws {
        #expect(try await Binary.run("--version").output.hasPrefix("ecs-sweep "))
        #expect(try await Binary.run("graph").output.hasPrefix("flowchart LR\n"))
        #expect(try await Binary.run("graph", "--format", "dot").output.hasPrefix("digraph pipeline {\n"))
    }
}
