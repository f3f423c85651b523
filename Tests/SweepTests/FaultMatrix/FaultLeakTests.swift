import Pipeline
import PipelineTesting
import Stages
import Testing

@testable import Emulator
@testable import ecs_sweep

// Sanitizers keep threads and freed memory of their own.
#if os(Linux) && !THREAD_SANITIZER && !ADDRESS_SANITIZER
    /// What sweeps leave behind in their process, whatever goes wrong in them.
    @Suite struct FaultLeakTests {
        // Seeds of faults of every operation.
        private static let warmUp = stride(from: 10, to: UInt64(Scenario.pairs.count), by: 41)
        private static let measured = stride(from: 3, to: UInt64(Scenario.pairs.count), by: 17)
        /// What the allocator may keep of what it was given back.
        private static let memorySlack = 8 << 20

        @Test func sweepsLeaveNothingBehind() async {
            // A process of its own: what other tests hold meanwhile is not counted.
            let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
                try await FaultLeakTests.sweep(FaultLeakTests.warmUp)
                let before = try ProcessHoldings()
                try await FaultLeakTests.sweep(FaultLeakTests.measured)
                let after = try ProcessHoldings()
                print("before \(before)\nafter \(after)")
                #expect(after.descriptors <= before.descriptors)
                #expect(after.threads <= before.threads)
                #expect(after.residentBytes <= before.residentBytes + FaultLeakTests.memorySlack)
            }
            print(String(decoding: result?.standardOutputContent ?? [], as: UTF8.self))
        }

        /// Sweeps scenarios one after the other in this process, each over a transport and an emulator of its own.
        static func sweep(_ seeds: StrideTo<UInt64>) async throws {
            for seed in seeds {
                let scenario = Scenario(seed: seed)
                var emulator = EmulatorSettings.demo
                emulator.accounts = scenario.shape.accounts.count
                emulator.suspendedAccounts = 0
                emulator.regions = scenario.shape.regions
                emulator.clusters = scenario.shape.clusters
                emulator.tasks = scenario.shape.stoppedTasks
                emulator.latency = .zero
                emulator.faults = scenario.faults
                var settings = SweepSettings()
                settings.concurrency = scenario.concurrency
                settings.callTimeout = .milliseconds(300)
                let estate = EmulatedEstate(emulator: emulator, sweep: settings)
                let leftovers = try await Leftovers.after {
                    try await estate.connected { bases, connection in
                        let sweep = settings.sweep(of: bases, over: connection, owners: .unknown, shard: nil)
                        _ = try await sweep.pipeline(into: [ProbeSink<ClassifiedTask>()]).run()
                    }
                }
                #expect(leftovers == .none, "seed \(seed)")
            }
        }
    }
#endif
