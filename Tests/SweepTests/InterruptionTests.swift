import Emulator
import Foundation
import Testing

/// Sweeps that are cut short still report what they have seen.
@Suite(.serialized, .timeLimit(.minutes(10))) struct InterruptionTests {
    // One call at a time, each a tenth of a second: the whole sweep would take half an hour on any machine, and so
    // outlasts all other tests, which may keep this one from its turn to send a signal.
    private let configuration = EmulatorConfiguration(latency: .fixed(.milliseconds(100)))
    private let estate = Estate(EstateShape(clusters: 10_000, stoppedTasks: 5))

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func theFirstSignalFinishesWhatIsBegunAndReportsIt(signal: Int32) async throws {
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let binary = try Binary(
                ["-o", "json", "--limit", "0", "--concurrency", "1"],
                environment: environment(server)
            )
            try await binary.runs { server.statistics.totalCalls >= 10 }
            binary.send(signal)
            let result = try await binary.result()
            #expect(result.status == 130, "\(result.errors)")
            #expect(result.errors.hasPrefix("ecs-sweep: stopping: "))
            try expectHonestBooks(SweepResult(result.output))
        }
    }

    @Test func theTimeLimitFinishesWhatIsBegunAndReportsIt() async throws {
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let words = ["-o", "json", "--limit", "0", "--concurrency", "1", "--timeout", "2s"]
            let result = try await Binary(words, environment: environment(server)).result()
            let report = try SweepResult(result.output)
            #expect(result.status == (report.coverage.clusters["swept"] == 0 ? 1 : 3), "\(result.errors)")
            try expectHonestBooks(report)
        }
    }

    @Test func theFirstCtrlCBehindTheTimeLimitStillReports() async throws {
        let slow = EmulatorConfiguration(latency: .fixed(.seconds(3)))
        try await EmulatorServer.withServer(slow, serving: estate) { server in
            let words = ["-o", "json", "--concurrency", "1", "--timeout", "1s"]
            let binary = try Binary(words, environment: environment(server))
            try await binary.says("the time is up: ")
            binary.interrupt()
            let result = try await binary.result()
            #expect(result.status == 130, "\(result.errors)")
            #expect(result.errors.contains("ecs-sweep: stopping: "))
            #expect(try !SweepResult(result.output).coverage.complete)
        }
    }

    @Test func theSecondSignalEndsTheProcess() async throws {
        let stalled = EmulatorConfiguration(latency: .fixed(.seconds(600)))
        try await EmulatorServer.withServer(stalled, serving: estate) { server in
            let folder = try ScratchFolder()
            try folder.write("stream", "old\n")
            let words = ["-o", "json", "-o", "ndjson=\(folder.path)/stream"]
            let binary = try Binary(words, environment: environment(server))
            try await binary.runs { server.statistics.totalCalls >= 1 }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names.contains { $0.hasPrefix(".ecs-sweep-") && $0.hasSuffix(".tmp") })
            binary.interrupt()
            try await binary.terminateUntilItEnds()
            let result = try await binary.result()
            #expect(result.status == 15)
            #expect(result.output.isEmpty)
            // It leaves no temporary file, and the old content.
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["stream"])
            #expect(try folder.read("stream") == "old\n")
        }
    }

    /// Schedulers and limits send these; nobody listens to them.
    @Test(arguments: [SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGVTALRM])
    func anotherSignalThatEndsTheProcessLeavesNothingBehind(signal: Int32) async throws {
        let stalled = EmulatorConfiguration(latency: .fixed(.seconds(600)))
        try await EmulatorServer.withServer(stalled, serving: estate) { server in
            let folder = try ScratchFolder()
            try folder.write("stream", "old\n")
            let words = ["-o", "json", "-o", "ndjson=\(folder.path)/stream"]
            let binary = try Binary(words, environment: environment(server))
            try await binary.runs { server.statistics.totalCalls >= 1 }
            binary.send(signal)
            #expect(try await binary.result().status == signal)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["stream"])
        }
    }

    private func expectHonestBooks(_ report: SweepResult) throws {
        let tasks = report.coverage.tasks
        #expect(!report.coverage.complete)
        #expect(report.coverage.clusters["gaveUp"] != 0)
        #expect(report.failures.count == tasks["failed"])
        // No task of a cluster that counts as swept is missing from the report.
        let swept = try #require(report.coverage.clusters["swept"])
        let decided = try #require(tasks["failed"]) + (try #require(tasks["benign"]))
        #expect(decided >= 5 * swept)
    }
}
