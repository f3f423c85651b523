import Foundation
import Testing

/// What variables and the configuration file do.
@Suite(.serialized) struct ConfigurationTests {
    private struct Listing: Decodable {
        struct Setting: Decodable, Equatable {
            var option: String
            var values: [String]
            var origin: String
            var place: String?
        }
        var file: String?
        var settings: [Setting]
    }

    /// What is in force for an option.
    private func setting(
        _ option: String,
        _ words: [String] = [],
        environment: [String: String] = [:],
        file: String? = nil
    ) async throws -> Listing.Setting {
        let folder = try ScratchFolder()
        var environment = environment
        if let file { environment["ECS_SWEEP_CONFIG"] = try folder.write("config.json", file) }
        let result = try await Binary(["config"] + words + ["--json"], environment: environment).result()
        #expect(result.status == 0, "\(result.errors)")
        let listing = try JSONDecoder().decode(Listing.self, from: Data(result.output.utf8))
        return try #require(listing.settings.first { $0.option == option })
    }

    @Test func theCommandLineOutranksVariablesAndTheseTheFile() async throws {
        let file = #"{"limit": 7, "quiet": true}"#
        let variables = ["ECS_SWEEP_LIMIT": "8", "ECS_SWEEP_QUIET": "0"]
        var limit = try await setting("--limit")
        #expect(limit.values == ["40"] && limit.origin == "default")
        limit = try await setting("--limit", file: file)
        #expect(
            limit.values == ["7"] && limit.origin == "file" && limit.place?.hasSuffix("config.json, line 1") == true
        )
        limit = try await setting("--limit", environment: variables, file: file)
        #expect(limit.values == ["8"] && limit.place == "ECS_SWEEP_LIMIT")
        limit = try await setting("--limit", ["--limit", "9"], environment: variables, file: file)
        #expect(limit.values == ["9"] && limit.origin == "flag")
        // Only what is in force is shown.
        #expect(try await setting("--limit", ["--limit", "9", "--limit=10"]).values == ["10"])
        #expect(try await setting("--quiet", file: file).values == ["true"])
        #expect(try await setting("--quiet", environment: variables, file: file).values == ["false"])
        #expect(try await setting("--quiet", ["--no-quiet"], file: file).values == ["false"])
        #expect(try await setting("--quiet", ["--quiet"], environment: variables, file: file).values == ["true"])
    }

    @Test func aListTakesThePlaceOfAListFurtherAway() async throws {
        let folder = try ScratchFolder()
        let file = #"{"region": ["eu-west-1", "eu-west-2"], "output": ["stdout", "json=~/a,b.json"]}"#
        #expect(try await setting("--region", file: file).values == ["eu-west-1", "eu-west-2"])
        let variable = ["ECS_SWEEP_REGION": "us-east-1,us-east-2", "HOME": "/home/me"]
        #expect(try await setting("--region", environment: variable, file: file).values == ["us-east-1", "us-east-2"])
        let spaced = ["ECS_SWEEP_REGION": " us-east-1, us-east-2,, "]
        #expect(try await setting("--region", environment: spaced).values == ["us-east-1", "us-east-2"])
        let windows = ["ECS_SWEEP_CLUSTER": "a,b\r\n\r\n c \r\n"]
        #expect(try await setting("--cluster", environment: windows).values == ["a,b", "c"])
        let given = try await setting("--region", ["--region", "sa-east-1"], environment: variable, file: file)
        #expect(given.values == ["sa-east-1"])
        // No shell has looked at the file.
        let output = try await setting("--output", environment: variable, file: file)
        #expect(output.values == ["stdout", "json=/home/me/a,b.json"])
        let messages = try await Binary.run(
            "demo",
            environment: [
                "HOME": "/home/me",
                "ECS_SWEEP_CONFIG": try folder.write("config.json", #"{"output": "slack=@~/nowhere"}"#),
            ]
        )
        #expect(messages.status == 2 && messages.errors.contains("/home/me/nowhere"), "\(messages.errors)")
        // Line breaks separate where commas belong to the values.
        let lines = ["ECS_SWEEP_OUTPUT": "stdout\njson=/tmp/a,b.json\n"]
        #expect(try await setting("--output", environment: lines).values == ["stdout", "json=/tmp/a,b.json"])
    }

    @Test func whatContradictsAnOptionFurtherAwayTakesItsPlace() async throws {
        let file = #"{"profile": "prod", "organization": true, "role": "reader"}"#
        #expect(try await setting("--organization", ["--account", "111122223333"], file: file).origin == "default")
        #expect(try await setting("--role", ["--account", "111122223333"], file: file).origin == "file")
        for option in ["--profile", "--organization", "--role"] {
            #expect(try await setting(option, ["--estate", "estate.json"], file: file).origin == "default")
        }
        #expect(
            try await setting("--estate", ["--profile", "lab"], file: #"{"estate": "e.json"}"#).origin == "default"
        )
        #expect(
            try await setting("--account", ["--no-organization"], file: #"{"account": "111122223333"}"#).origin
                == "file"
        )
    }

    @Test(
        arguments: [
            (["--account", "111122223333", "--organization"], [:], "--account and --organization exclude"),
            (["--estate", "e.json", "--role", "r"], [:], "--role and --estate exclude"),
            (
                [], ["ECS_SWEEP_PROFILE": "a", "ECS_SWEEP_ESTATE": "e.json"],
                "--profile (ECS_SWEEP_PROFILE) and --estate (ECS_SWEEP_ESTATE) exclude each other: take one out."
            ),
        ] as [([String], [String: String], String)]
    )
    func theListingRefusesWhatTheRunRefuses(words: [String], environment: [String: String], message: String)
        async throws
    {
        for command in [["sweep"], ["config", "sweep"]] {
            let result = try await Binary(command + words, environment: environment).result()
            #expect(result.status == 2)
            #expect(result.errors.contains(message), "\(result.errors)")
        }
    }

    @Test func whatHoldsWithoutAWordDependsOnCommandAndEnvironment() async throws {
        #expect(try await setting("--quota-share").values == ["0.8"])
        #expect(try await setting("--quota-share", ["demo"]).values == ["unlimited"])
        #expect(try await setting("--quota-share", ["demo", "--quotas", "documented"]).values == ["0.8"])
        #expect(try await setting("--timeout", ["doctor"]).values == ["90s"])
        let cache = try await setting("--claude-cache", environment: ["XDG_CACHE_HOME": "/var/caches"])
        #expect(cache.values == ["/var/caches/ecs-sweep/claude"] && cache.origin == "default")
        #expect(try await setting("--claude-cache", environment: ["HOME": "/home/me"]).values[0].hasPrefix("/home/me/"))
    }

    @Test func whatIsSetIsDone() async throws {
        let folder = try ScratchFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/ecs-sweep", withIntermediateDirectories: true)
        try folder.write("ecs-sweep/config.json", #"{"clusters": 2, "regions": 1, "accounts": 1, "output": ["json"]}"#)
        let environment = ["XDG_CONFIG_HOME": folder.path, "ECS_SWEEP_TASKS": "3"]
        let result = try await Binary.run("demo", environment: environment)
        #expect(result.status == 0, "\(result.errors)")
        let report = try SweepResult(result.output)
        #expect(report.coverage.clusters["swept"] == 2)
        #expect(report.coverage.tasks["listed"] == 6)
        // The choice of outputs means something else to these.
        #expect(try await Binary.run("graph", environment: environment).output.hasPrefix("flowchart LR"))
        let doctor = try await Binary.run("config", "doctor", environment: environment).output
        #expect(doctor.contains("--output"))
        #expect(try await setting("--output", ["doctor"], environment: environment).origin == "default")
        let none = try await Binary.run("demo", "--config", "none", "--clusters=1", environment: environment)
        #expect(none.output.contains("15 clusters"), "\(none.output)")
    }

    @Test func theTableTellsWhereEachValueComesFrom() async throws {
        let environment = ["ECS_SWEEP_EXTERNAL_ID": "of-the-test", "ECS_SWEEP_ENDPOINT_URL": "http://127.0.0.1:8077"]
        let result = try await Binary.run("config", "--limit", "5", environment: environment)
        #expect(result.output.hasPrefix("option "))
        #expect(result.output.contains(/\n--limit +5 +flag\n/))
        #expect(result.output.contains(/\n--external-id +\*+ +ECS_SWEEP_EXTERNAL_ID\n/))
        #expect(result.output.contains(/\n--concurrency +64 +default\n/))
        #expect(result.output.contains("/.config/ecs-sweep/config.json, which is not there\n"))
        #expect(!result.output.contains("of-the-test"))
    }

    @Test func whereMessagesGoIsMaskedAndNothingActsOnATerminal() async throws {
        let variables = [
            "ECS_SWEEP_CLUSTER": "a\u{1b}]0;x\u{7}b\u{202e}",
            "ECS_SWEEP_MODEL": "https://key@host.example/T0/of-the-test",
        ]
        for words in [["config"], ["config", "--json"]] {
            let result = try await Binary(words, environment: variables).result()
            #expect(result.status == 0, "\(result.errors)")
            #expect(!result.output.contains("\u{1b}") && !result.output.contains("\u{202e}"))
            #expect(!result.output.contains("of-the-test") && !result.output.contains("key@"))
            #expect(result.output.contains("host.example"))
        }
    }

    @Test(arguments: [
        (["ECS_SWEEP_REGOIN": "x"], "unknown variable 'ECS_SWEEP_REGOIN'; did you mean 'ECS_SWEEP_REGION'?"),
        (["ECS_SWEEP_XYZ": "x"], "unknown variable 'ECS_SWEEP_XYZ'."),
        (["ECS_SWEEP_QUIET": "yes"], "ECS_SWEEP_QUIET takes 1, 0, true or false, not 'yes'."),
        (["ECS_SWEEP_LIMIT": "many"], "ECS_SWEEP_LIMIT: --limit takes a whole number of at least 0, not 'many'."),
        (["ECS_SWEEP_CONFIG": "/does/not/exist.json"], "there is no configuration file /does/not/exist.json"),
        (["ECS_SWEEP_CONFIG": "/"], "cannot read /: Is a directory."),
        (["ECS_SWEEP_CONFIG": "/dev/zero"], "cannot read /dev/zero: the file is larger than 262144 bytes."),
    ])
    func aWrongVariableIsNamed(environment: [String: String], message: String) async throws {
        let result = try await Binary.run("demo", environment: environment)
        #expect(result.status == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.errors.contains("See 'ecs-sweep demo --help'."))
    }

    @Test(arguments: [
        (#"{"regoin": "x"}"#, "config.json, line 1: unknown key 'regoin'; did you mean 'region'?"),
        ("{\n\"limit\": 1,\n\"limit\": 2\n}", "config.json, line 3: 'limit' is there twice."),
        (#"{"limit": "many"}"#, "config.json, line 1: --limit takes a whole number of at least 0, not 'many'."),
        (#"{"limit": [1]}"#, "config.json, line 1: 'limit' takes one value, not a list."),
        (#"{"limit": true}"#, "config.json, line 1: 'limit' takes a text or a number, not true or false."),
        (#"{"quiet": "yes"}"#, "config.json, line 1: 'quiet' takes true or false, not a text."),
        (
            #"{"cluster": ["a", null]}"#,
            "config.json, line 1: 'cluster' takes a list of texts, and one of them is null."
        ),
        ("{\"limit\": 1,\n\"owners\": \"a.json\\u0000b\"}", "config.json, line 2: 'owners' holds a control character."),
        (#"{"cluster": ["a\u001b]0;x\u0007"]}"#, "config.json, line 1: 'cluster' holds a control character."),
        (#"{"config": "other.json"}"#, "config.json, line 1: unknown key 'config'"),
        ("[]", "config.json: line 1: it must be an object, not a list."),
        (#"{"limit": 1"#, "config.json: line 1"),
        ("{\"\\u001b[31mx\": 1}", "unknown key 'x'"),
    ])
    func aMistakeInTheFileIsNamedWithItsLine(text: String, message: String) async throws {
        let folder = try ScratchFolder()
        let path = try folder.write("config.json", text)
        let result = try await Binary.run("demo", "--config", path)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func aPipeWhereTheFileIsLookedForIsNotWaitedFor() async throws {
        let folder = try ScratchFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/ecs-sweep", withIntermediateDirectories: true)
        let script = "mkfifo \"$XDG_CONFIG_HOME/ecs-sweep/config.json\" && exec \"$0\" \"$@\""
        let variables = ["XDG_CONFIG_HOME": folder.path, "PATH": "/usr/bin:/bin"]
        let result = try await Binary(["graph"], environment: variables, script: script).result()
        #expect(result.status == 2)
        #expect(result.errors.contains("config.json: it is a pipe."), "\(result.errors)")
    }

    @Test func variablesOfOthersAreLeftAlone() async throws {
        // Kubernetes tells pods of a service called ecs-sweep; Slurm's template and the shards have their own.
        let environment = [
            "ECS_SWEEP_PORT": "tcp://10.0.0.1:80", "ECS_SWEEP_PORT_80_TCP": "tcp://10.0.0.1:80",
            "ECS_SWEEP_SERVICE_HOST": "10.0.0.1", "ECS_SWEEP_SERVICE_PORT": "80", "ECS_SWEEP_OPTIONS": "--quiet",
            "ECS_SWEEP_REPORTS": "/tmp", "ECS_SWEEP": "/usr/bin/ecs-sweep", "ECS_SWEEP_LIMIT": "",
        ]
        let result = try await Binary.run("config", "emulate", environment: environment)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains(/\n--port +any free one +default\n/) || result.output.contains("--port"))
    }
}
