import Emulator
import Foundation
import Testing

/// Sweeps that are measured.
@Suite(.serialized, .timeLimit(.minutes(10))) struct BenchTests {
    private static let emulated = [
        "bench", "--emulated", "--accounts", "2", "--suspended", "0", "--regions", "us-east-1", "--clusters", "3",
        "--tasks", "5", "--latency", "1ms",
    ]

    private func total(_ counts: [Int]) -> Int { counts.reduce(0, +) }

    @Test func theEmulatedEstateIsSweptAsOftenAsWanted() async throws {
        let result = try await Binary(Self.emulated + ["--rounds", "3", "-o", "json"]).result()
        #expect(result.status == 0, "\(result.errors)")
        let bench = try Bench(result.output)
        #expect(bench.complete && bench.estate == "emulated")
        #expect(bench.rounds.map(\.tasks) == [30, 30, 30])
        #expect(bench.rounds.allSatisfy { $0.complete && $0.finished })
        #expect(bench.rounds.allSatisfy { $0.wallSeconds > 0 })
        #expect(bench.rounds.allSatisfy { $0.cpuSeconds > 0 })
        #expect(bench.calls("ListTasks") == 3 * 6)
        #expect(bench.calls("DescribeTasks") == 3 * 6)
        #expect(total(bench.rounds.map(\.calls)) == total(bench.operations.map(\.calls)))
        // No answer is faster than the emulator's latency.
        for operation in bench.operations { #expect(try #require(operation.latencyMs["p50"] ?? nil) >= 1) }
        #expect(bench.bottleneck?.stage.isEmpty == false)
    }

    @Test func anOwnEstateIsSweptOnce() async throws {
        try await EmulatorServer.withServer(serving: Estate(EstateShape(clusters: 4, stoppedTasks: 7))) { server in
            let result = try await Binary(["bench", "-o", "json"], environment: environment(server)).result()
            #expect(result.status == 0, "\(result.errors)")
            let bench = try Bench(result.output)
            #expect(bench.estate == "own")
            #expect(bench.rounds.map(\.tasks) == [28])
            #expect(bench.rounds.map(\.calls) == [server.statistics.totalCalls])
            #expect(result.errors.isEmpty)
        }
    }

    @Test func theTableFitsAPhone() async throws {
        let result = try await Binary(Self.emulated + ["--rounds", "2"], environment: ["COLUMNS": "40"]).result()
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 40 }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("median") })
        #expect(lines.contains { $0.hasPrefix("ListTasks") })
        #expect(lines.contains { $0.hasPrefix("Bound by ") })
    }

    @Test func theFloorOfTheQuotasIsThatOfTheTightest() async throws {
        let words = [
            "bench", "--emulated", "--accounts", "1", "--suspended", "0", "--regions", "us-east-1", "--clusters", "50",
            "--tasks", "3", "--latency", "0", "--quotas", "documented", "--rounds", "1", "-o", "json",
        ]
        let bench = try Bench(try await Binary(words).result().output)
        let round = try #require(bench.rounds.first)
        // A list and a description of each cluster; 80 of them at once, and 16 a second.
        let quotas = try #require(round.leastSeconds["quotas"])
        #expect(abs(quotas - 20.0 / 16) < 0.01)
        #expect(round.wallSeconds >= 20.0 / 16)
        #expect(round.throttled == 0)
    }

    @Test func throttlesAreCountedAndSurvived() async throws {
        let words = Self.emulated + ["--clusters", "20", "--rounds", "1", "--faults", "throttles=10%", "-o", "json"]
        let result = try await Binary(words).result()
        #expect(result.status == 0, "\(result.errors)")
        let bench = try Bench(result.output)
        let throttled = total(bench.operations.map(\.throttled))
        #expect(throttled > 0)
        #expect(total(bench.operations.map(\.retried)) == throttled)
        #expect(bench.rounds.map(\.throttled) == [throttled])
    }

    @Test func whatIsDeniedMakesItIncomplete() async throws {
        let words = Self.emulated + ["--clusters", "12", "--rounds", "1", "--deny", "growth-*"]
        let result = try await Binary(words).result()
        #expect(result.status == 3, "\(result.errors)")
        #expect(result.output.contains("1 incomplete"))
        #expect(result.output.contains("AccessDeniedException from ListTasks"))
    }

    @Test func anEstateThatCannotBeReachedIsTriedOnce() async throws {
        let environment = [
            "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "x", "AWS_REGION": "eu-west-1",
            "AWS_MAX_ATTEMPTS": "1",
        ]
        let words = ["bench", "--endpoint-url", "http://127.0.0.1:1", "--rounds", "5"]
        let result = try await Binary(words, environment: environment).result()
        #expect(result.status == 1)
        #expect(result.output.contains("Not measured: 4 rounds of 5."))
        #expect(result.output.contains("TransportError from ListClusters"))
        #expect(result.output.hasSuffix("No call was answered.\n"))
    }

    @Test func whoHasNoKeysIsToldOfTheEmulator() async throws {
        let result = try await Binary(["bench", "--region", "eu-west-1"]).result()
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("No credentials"))
        #expect(result.errors.contains("ecs-sweep bench --emulated"))
    }

    @Test func ctrlCPrintsWhatWasMeasured() async throws {
        // One call at a time, each a tenth of a second: the whole sweep would take minutes on any machine.
        let configuration = EmulatorConfiguration(latency: .fixed(.milliseconds(100)))
        let estate = Estate(EstateShape(clusters: 2000, stoppedTasks: 5))
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let words = ["bench", "--concurrency", "1", "-o", "json"]
            let binary = try Binary(words, environment: environment(server))
            try await binary.runs { server.statistics.totalCalls >= 10 }
            binary.interrupt()
            let result = try await binary.result()
            #expect(result.status == 130, "\(result.errors)")
            let bench = try Bench(result.output)
            #expect(!bench.complete)
            #expect(bench.rounds.map(\.finished) == [false])
            #expect(try #require(bench.rounds.first).calls >= 10)
            #expect(bench.median["wallSeconds"] == .some(nil))
        }
    }

    @Test func theTimeLimitPrintsWhatWasMeasured() async throws {
        let configuration = EmulatorConfiguration(latency: .fixed(.milliseconds(100)))
        let estate = Estate(EstateShape(clusters: 2000, stoppedTasks: 5))
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let words = ["bench", "--concurrency", "1", "--timeout", "2s", "--rounds", "3"]
            let result = try await Binary(words, environment: environment(server)).result()
            // On a slow machine no cluster may be swept by then.
            #expect(result.status == 3 || result.status == 1, "\(result.errors)")
            #expect(result.output.contains("1 cut short"))
            #expect(result.output.contains("Cut short: round 1, which no median counts."))
            #expect(result.output.contains("Not measured: 2 rounds of 3."))
            #expect(result.errors.hasPrefix("ecs-sweep: the time is up: "))
        }
    }

    @Test func ctrlCKeepsTheRoundsBeforeIt() async throws {
        let configuration = EmulatorConfiguration(latency: .fixed(.milliseconds(20)))
        try await EmulatorServer.withServer(configuration, serving: Estate(EstateShape(clusters: 1))) { server in
            let words = ["bench", "--rounds", "1000", "-o", "stdout", "-o", "json=/dev/fd/2"]
            let binary = try Binary(words, environment: environment(server))
            try await binary.runs { server.statistics.totalCalls >= 30 }
            binary.interrupt()
            let result = try await binary.result()
            #expect(result.status == 130, "\(result.errors)")
            #expect(result.output.contains("INCOMPLETE: "))
            #expect(result.output.contains("\nNot measured: ") || result.output.contains("  Not measured: "))
            let line = try #require(result.errors.split(separator: "\n").last)
            let bench = try Bench(String(line))
            #expect(bench.rounds.count >= 2 && bench.rounds[0].finished)
            #expect((bench.median["wallSeconds"] ?? nil) != nil)
        }
    }

    @Test func theFiguresGoWhereTheyAreWanted() async throws {
        let folder = try ScratchFolder()
        let words = Self.emulated + ["--rounds", "1"]
        let both = try await Binary(words + ["-o", "stdout", "-o", "json=\(folder.path)/bench.json"]).result()
        #expect(both.status == 0)
        #expect(both.output.hasPrefix("round"))
        #expect(try Bench(try folder.read("bench.json")).rounds.count == 1)
        let partly = try await Binary(words + ["-o", "stdout", "-o", "json=\(folder.path)/no/bench.json"]).result()
        #expect(partly.status == 3)
        #expect(partly.output.hasPrefix("round"))
        #expect(partly.errors.contains("no/bench.json"))
        #expect(try await Binary(words + ["-o", "json=\(folder.path)/no/bench.json"]).result().status == 2)
    }

    @Test func theConfigurationSaysHowOftenAndHow() async throws {
        let own = try await Binary.run("config", "bench").output
        let emulated = try await Binary.run("config", "bench", "--emulated").output
        func value(_ option: String, _ output: String) -> String? {
            output.split(separator: "\n").first { $0.hasPrefix("\(option) ") }?.split(separator: " ").dropFirst().first
                .map(String.init)
        }
        #expect(value("--rounds", own) == "1" && value("--rounds", emulated) == "5")
        #expect(value("--quota-share", own) == "0.8" && value("--quota-share", emulated) == "unlimited")
        // What is set for sweeps does not keep anybody from measuring the emulator.
        let words = Self.emulated + ["--rounds", "1"]
        let variables = ["ECS_SWEEP_PROFILE": "prod", "ECS_SWEEP_OUTPUT": "html", "ECS_SWEEP_CLASSIFIER": "claude"]
        #expect(try await Binary(words, environment: variables).result().status == 0)
    }
}

/// The JSON of `bench`, as far as the tests look at it.
private struct Bench: Decodable {
    struct Round: Decodable {
        var complete: Bool
        var finished: Bool
        var wallSeconds: Double
        var cpuSeconds: Double
        var calls: Int
        var throttled: Int
        var tasks: Int
        var leastSeconds: [String: Double]
    }
    struct Operation: Decodable {
        var operation: String
        var calls: Int
        var throttled: Int
        var retried: Int
        var latencyMs: [String: Double?]
    }
    struct Bottleneck: Decodable {
        var stage: String
    }
    var estate: String
    var complete: Bool
    var rounds: [Round]
    var median: [String: Double?]
    var operations: [Operation]
    var bottleneck: Bottleneck?

    init(_ text: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    }

    func calls(_ operation: String) -> Int? {
        operations.first { $0.operation == operation }?.calls
    }
}
