import Emulator
import Testing

/// What the shell command that this program replaces gets wrong, one test for each defect.
@Suite(.serialized) struct SeedDefectTests {
    /// It describes one task a call, for its chunks are cut by white space.
    @Test func tasksAreDescribedByTheHundred() async throws {
        let tasks = (0..<250).map { task($0, exitCode: 1) }
        let (_, report, calls) = try await sweep([EmulatedCluster(name: "blue", tasks: tasks)])
        #expect(calls["DescribeTasks"] == 3)
        #expect(report.coverage.tasks["failed"] == 250)
    }

    /// It crashes when there is nothing to report.
    @Test func anEmptyFleetIsNoError() async throws {
        let (result, report, _) = try await sweep([EmulatedCluster(name: "blue")])
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(report.groups.isEmpty)
    }

    /// It looks at the first container alone, so that a sidecar hides the failure.
    @Test func aSidecarThatComesFirstHidesNothing() async throws {
        let outOfMemory = "OutOfMemoryError: Container killed due to memory usage"
        let (_, report, _) = try await sweep([
            EmulatedCluster(
                name: "blue",
                tasks: [
                    task(1, sidecarExit: 0, exitCode: 137, reason: outOfMemory), task(2, sidecarExit: 0, exitCode: 1),
                    task(3, sidecarExit: 137, exitCode: 0),
                ],
                taskDefinitions: [definition]
            )
        ])
        #expect(report.failures.map(\.bucket).sorted() == ["CODE_BUG", "OOM"])
        #expect(report.coverage.tasks["benign"] == 1)
    }

    /// It keeps stops that are no failures, and they take the place of failures among its forty rows.
    @Test func whatIsNoFailureIsCountedAndLeftOut() async throws {
        var stops = (0..<60).map { task($0, exitCode: 143) }
        for index in stops.indices {
            stops[index].stopCode = index % 2 == 0 ? "ServiceSchedulerInitiated" : "UserInitiated"
            stops[index].stoppedReason =
                index % 2 == 0 ? "Scaling activity initiated by (deployment ecs-svc/1)" : "Task stopped by user"
        }
        var crash = task(99, exitCode: 1)
        crash.stoppedAt = -3000
        let (_, report, _) = try await sweep([EmulatedCluster(name: "blue", tasks: stops + [crash])])
        #expect(report.coverage.tasks["benign"] == 60)
        #expect(report.failures.map(\.bucket) == ["CODE_BUG"])
    }

    /// A crash loop pushes every other service out of its forty rows.
    @Test func aCrashLoopHidesNoOtherService() async throws {
        let loop = (0..<80).map { task($0, exitCode: 1) }
        var other = task(99, exitCode: 139)
        other.group = "service:other"
        other.stoppedAt = -3000
        let (_, report, _) = try await sweep([EmulatedCluster(name: "blue", tasks: loop + [other])])
        #expect(Set(report.groups.map(\.service)) == ["web", "other"])
    }

    /// A cluster that may not be read is missing without a word, and the status says success.
    @Test func aDeniedClusterIsNeverSilent() async throws {
        let clusters = ["blue", "secret"].map {
            EmulatedCluster(name: $0, tasks: [task(1, exitCode: 1)], taskDefinitions: [definition])
        }
        let (result, report, _) = try await sweep(clusters, faults: Faults(deniedClusters: ["secret"]))
        #expect(result.status == 3)
        #expect(report.coverage.problems.map(\.code) == ["AccessDeniedException"])
        #expect(report.coverage.clusters["denied"] == 1)
    }

    /// DescribeTasks does not say which container is essential: only the task definition does.
    @Test func theTaskDefinitionSaysWhichContainerCounts() async throws {
        let tasks = (0..<20).map { task($0, sidecarExit: 1, exitCode: 0) }
        let (_, report, calls) = try await sweep([
            EmulatedCluster(name: "blue", tasks: tasks, taskDefinitions: [definition])
        ])
        #expect(report.failures.isEmpty)
        #expect(report.coverage.tasks["benign"] == 20)
        #expect(calls["DescribeTaskDefinition"] == 1)
    }

    /// It makes one call after the other.
    @Test func callsAreMadeAtTheSameTime() async throws {
        let clusters = (0..<40).map { EmulatedCluster(name: "c\($0)", tasks: [task(1, exitCode: 1)]) }
        let estate = Estate(account: "111122223333", region: "us-east-1", clusters: clusters)
        let configuration = EmulatorConfiguration(latency: .fixed(.milliseconds(50)))
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let result = try await Binary.run("--concurrency", "16", environment: environment(server))
            #expect(result.status == 0, "\(result.errors)")
            // How close to the limit it comes depends on the machine; that it never exceeds it does not.
            #expect((4...16).contains(server.statistics.peakInFlight))
        }
    }

    private var definition: EmulatedTaskDefinition {
        EmulatedTaskDefinition(
            family: "web",
            revision: 7,
            containers: [.init(name: "envoy", essential: false), .init(name: "app", essential: true)]
        )
    }

    private func task(
        _ number: Int,
        sidecarExit: Int? = nil,
        exitCode: Int,
        reason: String? = nil
    ) -> EmulatedTask {
        let digits = String(number, radix: 16)
        let id = String(repeating: "0", count: 32 - digits.count) + digits
        var containers = [EmulatedContainer(name: "app", exitCode: exitCode, reason: reason)]
        if let sidecarExit { containers.insert(EmulatedContainer(name: "envoy", exitCode: sidecarExit), at: 0) }
        var task = EmulatedTask(id: id, taskDefinition: "web:7", containers: containers)
        task.group = "service:web"
        task.stopCode = "EssentialContainerExited"
        task.stoppedReason = "Essential container in task exited"
        task.stoppedAt = -60
        return task
    }

    private func sweep(
        _ clusters: [EmulatedCluster],
        faults: Faults = .none
    ) async throws -> (result: Binary.Result, report: SweepResult, calls: [String: Int]) {
        let estate = Estate(account: "111122223333", region: "us-east-1", clusters: clusters)
        return try await EmulatorServer.withServer(EmulatorConfiguration(faults: faults), serving: estate) { server in
            let result = try await Binary.run("-o", "json", environment: environment(server))
            return (result, try SweepResult(result.output), server.statistics.calls)
        }
    }
}
