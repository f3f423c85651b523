import Emulator
import Testing

/// Sweeps that are cut short still report what they have seen.
struct InterruptionTests {
    @Test func ctrlCReportsWhatWasSwept() async throws {
        let configuration = EmulatorConfiguration(latency: .fixed(.milliseconds(30)))
        let estate = Estate(EstateShape(clusters: 3000, stoppedTasks: 5))
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let words = ["-o", "json", "--concurrency", "4"]
            let binary = try Binary(words, environment: environment(server))
            await server.waitForCalls(20)
            binary.interrupt()
            let result = try await binary.result()
            let report = try SweepResult(result.output)
            #expect(result.status == 130)
            #expect(!report.coverage.complete)
            #expect(report.coverage.clusters["gaveUp"] != 0)
        }
    }

    @Test func theTimeLimitReportsWhatWasSwept() async throws {
        let configuration = EmulatorConfiguration(latency: .fixed(.milliseconds(100)))
        let estate = Estate(EstateShape(clusters: 100, stoppedTasks: 5))
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let result = try await Binary.run(
                "-o",
                "json",
                "--concurrency",
                "2",
                "--timeout",
                "1s",
                environment: environment(server)
            )
            let report = try SweepResult(result.output)
            #expect([1, 3].contains(result.status))
            #expect(!report.coverage.complete)
        }
    }
}

extension EmulatorServer {
    /// Waits until the server was asked that often.
    fileprivate func waitForCalls(_ count: Int) async {
        while statistics.totalCalls < count { await Task.yield() }
    }
}
