import Emulator
import Foundation
import Testing

/// Who is told of failures, through the real program and a real server.
@Suite(.serialized, .timeLimit(.minutes(5))) struct NotificationTests {
    private static let key = "0123456789abcdef0123456789abcdef"
    private static let tasks = """
        {"taskArn":"a1","group":"service:cart","stopCode":"EssentialContainerExited","stoppedReason":"<!channel> x",\
        "containers":[{"name":"app","exitCode":1,"reason":"OutOfMemoryError: Container killed due to memory usage"}]}
        {"taskArn":"a2","group":"service:cart","stopCode":"EssentialContainerExited",\
        "containers":[{"name":"app","exitCode":137,"reason":"OutOfMemoryError: Container killed due to memory usage"}]}
        {"taskArn":"a3","group":"service:lone","stopCode":"EssentialContainerExited",\
        "containers":[{"name":"app","exitCode":1}]}

        """
    private static let healthy = """
        {"taskArn":"a1","group":"service:cart","stopCode":"EssentialContainerExited",\
        "containers":[{"name":"app","exitCode":0}]}

        """

    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
    }

    private func classify(
        _ receiver: WebhookReceiver,
        _ words: [String],
        tasks: String = tasks,
        environment: [String: String] = [:]
    ) async throws -> Binary.Result {
        let variables = [
            "HOOK": receiver.url("/hook/secret-path"), "OTHER": receiver.url("/other/secret-path"), "KEY": Self.key,
            "GONE": receiver.url("/404/secret-path"), "BUSY": receiver.url("/429/secret-path"),
            "MOVED": receiver.url("/302/secret-path"), "PAGERDUTY_EVENTS_URL": receiver.url("/events"),
        ].merging(environment) { $1 }
        let result = try await Binary(["classify", "-"] + words, environment: variables, input: tasks).result()
        #expect(!(result.output + result.errors).contains("secret-path"))
        #expect(!(result.output + result.errors).contains(Self.key))
        return result
    }

    private func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func eachServiceIsToldInItsOwnWay() async throws {
        try await WebhookReceiver.run { receiver in
            let file = try folder.write("hook", "\(receiver.url("/file/secret-path"))\n")
            let words = [
                "-o", "slack=env:HOOK", "-o", "teams=@\(file)", "-o", "webhook=env:OTHER", "-o", "pagerduty=env:KEY",
            ]
            let result = try await classify(receiver, words)
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output.contains("cart"))
            let slack = try #require(receiver.bodies("/hook/secret-path").first)
            #expect(try json(slack)["text"] as? String == "3 ECS tasks failed")
            #expect(!slack.contains("<!channel>"))
            let teams = try json(try #require(receiver.bodies("/file/secret-path").first))
            #expect(teams["type"] as? String == "message")
            let other = try json(try #require(receiver.bodies("/other/secret-path").first))
            #expect((other["groups"] as? [[String: Any]])?.count == 2)
            let events = try receiver.bodies("/events").map(json)
            #expect(events.count == 2)
            #expect(events.allSatisfy { $0["routing_key"] as? String == Self.key })
        }
    }

    @Test func anOwnerIsToldWhereItsChannelSays() async throws {
        let owners = try folder.write(
            "owners.json",
            #"{"owners":[{"service":"cart","owner":"shop","channel":"slack:env:HOOK"},"#
                + ##"{"service":"lone","owner":"else","channel":"#else"}]}"##
        )
        try await WebhookReceiver.run { receiver in
            let quiet = try await classify(receiver, ["--owners", owners])
            #expect(quiet.status == 0, "\(quiet.errors)")
            #expect(receiver.bodies("/hook/secret-path").isEmpty)
            let alone = try await classify(receiver, ["--owners", owners, "-o", "channels"])
            #expect(alone.status == 0)
            #expect(alone.errors.contains("1 group has no owner with a channel to send to"))
            let both = try await classify(receiver, ["--owners", owners, "-o", "channels", "-o", "webhook=env:OTHER"])
            #expect(both.status == 0 && !both.errors.contains("no owner"), "\(both.errors)")
            let told = receiver.bodies("/hook/secret-path")
            #expect(told.count == 2)
            #expect(told.allSatisfy { $0.contains("2 ECS tasks failed: shop") && !$0.contains("lone") })
            let rest = try #require(receiver.bodies("/other/secret-path").first)
            #expect(rest.contains("lone") && rest.contains("#else") && !rest.contains("cart"))
        }
    }

    @Test func whoFailsIsNamedAndTheOthersAreTold() async throws {
        try await WebhookReceiver.run { receiver in
            let words = ["-o", "slack=env:GONE", "-o", "teams=env:MOVED", "-o", "webhook=env:HOOK", "-o", "json"]
            let result = try await classify(receiver, words)
            #expect(result.status == 3)
            #expect(try json(result.output)["groups"] != nil)
            #expect(receiver.bodies("/hook/secret-path").count == 1)
            #expect(receiver.bodies("/elsewhere").isEmpty)
            #expect(result.errors.contains("slack message: cannot deliver to \(receiver.url("/"))…: it answered 404"))
            #expect(result.errors.contains("it answered 302, a redirect, which is not followed"))
        }
    }

    @Test func whoIsBusyIsToldLater() async throws {
        try await WebhookReceiver.run { receiver in
            let result = try await classify(receiver, ["-o", "slack=env:BUSY"])
            #expect(result.status == 0, "\(result.errors)")
            #expect(receiver.bodies("/429/secret-path").count == 2)
        }
    }

    @Test func nobodyIsToldOfNothing() async throws {
        try await WebhookReceiver.run { receiver in
            let words = ["-o", "slack=env:HOOK", "-o", "pagerduty=env:KEY"]
            let runs = [
                try await classify(receiver, words, tasks: Self.healthy),
                try await classify(receiver, words + ["--notify-floor", "3"]),
                try await classify(receiver, words + ["--dry-run-prompt"]),
            ]
            #expect(runs.map(\.status) == [0, 0, 0])
            #expect(receiver.bodies("/hook/secret-path").isEmpty && receiver.bodies("/events").isEmpty)
            let told = try await classify(receiver, words + ["--notify-floor", "2", "-o", "ndjson"])
            #expect(told.status == 0, "\(told.errors)")
            #expect(receiver.bodies("/events").count == 1)
            #expect(receiver.bodies("/hook/secret-path").first?.contains("Left out: 1 group") == true)
        }
    }

    @Test func anIncompleteSweepAndAMergedOneSaySo() async throws {
        try await WebhookReceiver.run { receiver in
            let hook = ["-o", "slack=\(receiver.url("/sweep"))", "-o", "json", "--quiet"]
            let words = ["demo", "--accounts", "1", "--regions", "us-east-1", "--clusters", "12", "--tasks", "10"]
            let partial = try await Binary(words + ["--deny", "growth-*"] + hook).result()
            #expect(partial.status == 3, "\(partial.errors)")
            #expect(receiver.bodies("/sweep").first?.contains("INCOMPLETE") == true)
            let merge = ["merge", "-", "-o", "webhook=\(receiver.url("/merge"))"]
            let merged = try await Binary(merge, input: partial.output).result()
            #expect(merged.status == 3, "\(merged.errors)")
            #expect(try json(try #require(receiver.bodies("/merge").first))["failed"] as? Int ?? 0 > 0)
            let broken = Self.tasks + "nonsense\n"
            _ = try await classify(receiver, ["-o", "slack=env:HOOK"], tasks: broken)
            #expect(receiver.bodies("/hook/secret-path").first?.contains("INCOMPLETE") == true)
        }
    }

    @Test func aSweepThatRanOutOfTimeTellsWhatItHas() async throws {
        try await WebhookReceiver.run { receiver in
            let words = [
                "demo", "--accounts", "1", "--regions", "us-east-1", "--clusters", "200", "--latency", "200ms",
                "--concurrency", "4", "--timeout", "3s", "--quiet", "-o", "webhook=\(receiver.url("/late"))",
            ]
            let result = try await Binary(words).result()
            #expect(result.status == 3, "\(result.errors)")
            let message = try json(try #require(receiver.bodies("/late").first))
            let coverage = try #require(message["coverage"] as? [String: Any])
            #expect(coverage["complete"] as? Bool == false)
            #expect((coverage["shortfalls"] as? [String])?.contains("The run was stopped before its end.") == true)
        }
    }

    private static let mistakes: [([String], String)] = [
        (["-o", "slack"], "takes env:NAME or @FILE"),
        (["-o", "slack=env:"], "takes env:NAME or @FILE"),
        (["-o", "slack=env:UNSET"], "slack: the variable 'UNSET' is not set"),
        (["-o", "teams=@/does/not/exist"], "teams: cannot read /does/not/exist"),
        (["-o", "teams=http://example.com/secret-path"], "http would send it in the clear"),
        (["-o", "webhook=env:KEY"], "webhook: env:KEY holds no address to send to"),
        (["-o", "pagerduty=env:HOOK"], "pagerduty: env:HOOK holds no routing key"),
        (["-o", "pagerduty=\(key)"], "a key on the command line is seen by others"),
        (["-o", "slak=https://hooks.slack.com/secret-path"], "not 'slak=********'"),
        (["-o", "channels"], "needs an owners file"),
        (["-o", "slack=env:https://hooks.slack.com/secret-path"], "slack=env: takes a variable's name, not its value"),
        (["-o", "pagerduty=env:\(key)"], "pagerduty=env: takes a variable's name, not its value"),
        (["-o", "pagerduty=@\(key)"], "pagerduty=@ takes the path of a file"),
        (["-o", "teams=@https://example.com/secret-path"], "teams=@ takes the path of a file"),
        (["-o", "pagerduty:\(key)"], "not 'pagerduty:********'"),
        (["-o", "pagerdty:\(key)"], "not 'pagerdty:********'"),
        (["-o", key], "not '********'"),
        (["-o", "json=https://hooks.slack.com/secret-path"], "--output json= takes the path of a file"),
        (["-o", "https://hooks.slack.com/secret-path.json"], "not '********'"),
        (["slack=https://hooks.slack.com/secret-path"], "classify takes one file, not also 'slack=********'"),
        (["--limit", "slack=https://hooks.slack.com/secret-path"], "not 'slack=********'"),
        (["--notify-floor", "0"], "--notify-floor takes a whole number of at least 1"),
    ]

    @Test(arguments: mistakes) func aMistakeIsNamedBeforeAnythingIsDone(_ words: [String], _ complaint: String)
        async throws
    {
        try await WebhookReceiver.run { receiver in
            let result = try await classify(receiver, words)
            #expect(result.status == 2)
            #expect(result.output.isEmpty)
            #expect(result.errors.contains(complaint), "\(result.errors)")
        }
    }

    @Test(arguments: [
        "https://hooks.slack.com/services/T0/B0/secret-path", "slack:https://example.com/secret-path",
        "pagerduty:\(key)", "webhook:", "slack:env:", "https://example.com/hooks/secret-path", "PagerDuty:\(key)",
        "see ftp://example.com/secret-path",
    ])
    func anOwnersFileHoldsNoAddress(_ channel: String) async throws {
        let owners = try folder.write("owners.json", #"{"owners":[{"owner":"shop","channel":"\#(channel)"}]}"#)
        try await WebhookReceiver.run { receiver in
            let result = try await classify(receiver, ["--owners", owners])
            #expect(result.status == 2)
            #expect(result.errors.contains("env:NAME"), "\(result.errors)")
        }
    }

    @Test(arguments: [
        "slack:env:https://hooks.slack.com/secret-path", "pagerduty:env:\(key)",
        "teams:@https://example.com/secret-path",
    ])
    func anOwnersFileHoldsNoAddressInThePlaceOfAName(_ channel: String) async throws {
        let owners = try folder.write("owners.json", #"{"owners":[{"owner":"shop","channel":"\#(channel)"}]}"#)
        try await WebhookReceiver.run { receiver in
            let result = try await classify(receiver, ["--owners", owners])
            #expect(result.status == 2 && result.errors.contains(" takes "), "\(result.errors)")
        }
    }

    @Test(arguments: [
        ["sweep", "slack=https://hooks.slack.com/secret-path"], ["config", "-o", "pagerduty=env:\(key)"],
        ["config", "-o", "pagerduty:\(key)"], ["classify", "slack=https://hooks.slack.com/secret-path"],
        ["merge", "webhook:https://example.com/secret-path"], ["slack=https://hooks.slack.com/secret-path"],
        ["help", "pagerduty=\(key)"], ["completions", "bash", "https://example.com/secret-path"], ["demo", key],
    ])
    func noMistakenWordIsQuotedWithItsSecret(_ words: [String]) async throws {
        let result = try await Binary(words).result()
        #expect(result.status == 2)
        #expect(!(result.output + result.errors).contains("secret-path"), "\(result.errors)")
        #expect(!(result.output + result.errors).contains(Self.key), "\(result.errors)")
    }

    @Test func anAddressOnTheCommandLineIsWarnedOf() async throws {
        try await WebhookReceiver.run { receiver in
            let words = ["-o", "webhook=\(receiver.url("/seen"))"]
            let result = try await classify(receiver, words)
            #expect(result.errors.contains("other users of this machine can read"), "\(result.errors)")
            #expect(result.errors.contains("webhook=env:NAME"))
            #expect(try await classify(receiver, words + ["--quiet"]).errors.isEmpty)
        }
    }

    @Test func whoeverIsWaitedForTheFirstSignalEndsIt() async throws {
        try await WebhookReceiver.run { receiver in
            let file = try folder.write("tasks.json", Self.tasks)
            let binary = try Binary(["classify", file, "-o", "json", "-o", "webhook=\(receiver.url("/stalled"))"])
            try await binary.runs { !receiver.bodies("/stalled").isEmpty }
            binary.interrupt()
            let result = try await binary.result()
            #expect(result.status == 130, "\(result.errors)")
            #expect(try json(result.output)["groups"] != nil)
            #expect(result.errors.contains("the run was cancelled before it was delivered"), "\(result.errors)")
        }
    }

    @Test func aMistakeShowsBeforeAWSIsAsked() async throws {
        try await EmulatorServer.withServer(serving: Estate(clusters: [])) { server in
            let result = try await Binary(["sweep", "-o", "slack=env:UNSET"], environment: environment(server)).result()
            #expect(result.status == 2)
            #expect(result.errors.contains("the variable 'UNSET' is not set"))
            #expect(server.statistics.calls.isEmpty)
        }
    }

    @Test func mergeAndDoctorTellNoOwners() async throws {
        let merge = try await Binary.run("merge", "-", "-o", "channels")
        #expect(merge.status == 2 && merge.errors.contains("merge has no owners file"))
        let doctor = try await Binary.run("doctor", "-o", "webhook=http://127.0.0.1:9/")
        #expect(doctor.status == 2)
    }
}
