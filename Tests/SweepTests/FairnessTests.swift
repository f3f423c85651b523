import Emulator
import Testing

/// Regions beside each other, through the real program.
@Suite(.serialized, .timeLimit(.minutes(5))) struct FairnessTests {
    /// The large region comes first and uses its quota up: what follows must not wait for it.
    @Test func aLargeRegionHoldsNoOtherUp() async throws {
        let regions = ["large", "small-1", "small-2", "small-3"]
        let estate = Estate(
            accounts: [
                EmulatedAccount(
                    id: "111122223333",
                    regions: regions.map { EmulatedRegion(name: $0, clusters: clusters($0 == "large" ? 70 : 3)) }
                )
            ]
        )
        let configuration = EmulatorConfiguration(quotas: .documented)
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let result = try await Binary.run(
                "--region",
                regions.joined(separator: ","),
                "--concurrency",
                "4",
                "-o",
                "ndjson",
                environment: environment(server)
            )
            #expect(result.status == 0, "\(result.errors)")
            let isOfLarge = result.output.split(separator: "\n").map { $0.contains(":large:") }
            #expect(isOfLarge.count { $0 } == 70)
            #expect(isOfLarge.count { !$0 } == 9)
            let lastOfSmall = try #require(isOfLarge.lastIndex(of: false))
            #expect(isOfLarge[lastOfSmall...].count >= 30, "the small regions end while the large one waits")
            #expect(server.statistics.throttled == 0)
        }
    }

    private func clusters(_ count: Int) -> [EmulatedCluster] {
        (0..<count).map { index in
            var task = EmulatedTask(
                id: "0123456789abcdef",
                taskDefinition: "web:1",
                containers: [EmulatedContainer(name: "app", exitCode: 1)]
            )
            task.group = "service:web"
            task.stopCode = "EssentialContainerExited"
            task.stoppedReason = "Essential container in task exited"
            task.stoppedAt = -60
            return EmulatedCluster(name: "cluster-\(index)", tasks: [task])
        }
    }
}
