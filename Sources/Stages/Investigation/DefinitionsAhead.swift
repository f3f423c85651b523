import AWS
public import Pipeline

/// Fetches the task definitions of failures while a sweep goes on, so that its ``Investigation`` finds them at hand.
///
/// It stands beside the sink of the report and keeps nobody waiting: what comes while it fetches and finds no room, and
/// what is more than an investigation looks at, is left to the investigation.
public struct DefinitionsAhead: Sink {
    /// The sink's name in the graph.
    public let name = "definitions"

    /// It drops what it has no room for.
    public let delivery = Delivery(capacity: 1024, overflow: .dropNewest)

    private let directory: SweepDirectory
    private let drain: DrainSignal
    private let clock: any Clock<Duration>

    /// Makes the sink.
    ///
    /// - Parameters:
    ///   - directory: where the regions of the sweep are found.
    ///   - drain: after it nothing more is fetched, and what is on its way is not waited for.
    ///   - clock: what the time limit is slept on.
    public init(
        directory: SweepDirectory,
        drain: DrainSignal = DrainSignal(),
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.directory = directory
        self.drain = drain
        self.clock = clock
    }

    /// Begins with nothing fetched.
    public func open() -> Writer { Writer(directory: directory, drain: drain, clock: clock) }

    /// Fetches each definition once.
    public struct Writer: SinkWriter {
        fileprivate let directory: SweepDirectory
        fileprivate let drain: DrainSignal
        fileprivate let clock: any Clock<Duration>
        fileprivate var seen: Set<String> = []
        /// Regions that have kept the sweep waiting; once there is one, nothing more is asked for.
        fileprivate var silent: Set<SweepScope> = []

        /// Fetches the definitions that the tasks are the first to name, all at once.
        ///
        /// The sweep waits once for a service that does not answer: what has not come in the time that an investigation has
        /// is given up, and so is what its region is to be asked for later.
        public mutating func write(_ batch: [ClassifiedTask]) async {
            let wanted = wanted(of: batch)
            guard silent.isEmpty else {
                for (arn, region) in wanted where silent.contains(region.scope) { region.definitions.giveUp(on: arn) }
                return
            }
            guard !wanted.isEmpty else { return }
            let clock = clock
            let missing = await drain.race { await Self.fetch(wanted, clock: clock) } ?? []
            for (arn, region) in missing {
                region.definitions.giveUp(on: arn)
                silent.insert(region.scope)
            }
        }

        private mutating func wanted(of batch: [ClassifiedTask]) -> [(arn: String, region: SweepRegion)] {
            var wanted: [(arn: String, region: SweepRegion)] = []
            for task in batch where task.verdict.bucket != .benign {
                guard !drain.hasBegun, seen.count < Investigation.limit else { break }
                let stopped = task.stopped
                guard let arn = stopped.task.taskDefinitionArn, !seen.contains(arn),
                    let region = directory.region(of: stopped.cluster)
                else { continue }
                seen.insert(arn)
                wanted.append((arn, region))
            }
            return wanted
        }

        /// Fetches definitions; returns those that have not come in time.
        private static func fetch(
            _ wanted: [(arn: String, region: SweepRegion)],
            clock: any Clock<Duration>
        ) async -> [(arn: String, region: SweepRegion)] {
            await withTaskGroup(of: Int?.self) { group in
                for (place, (arn, region)) in wanted.enumerated() {
                    group.addTask {
                        do { try await region.definitions.fetch([arn]) } catch { return nil }
                        return place
                    }
                }
                group.addTask {
                    try? await clock.sleep(for: Investigation.timeLimit)
                    return nil
                }
                var missing = Set(wanted.indices)
                // No place means that the time is over, or that this task is cancelled.
                while !missing.isEmpty, case .some(let place?) = await group.next() { missing.remove(place) }
                group.cancelAll()
                return missing.sorted().map { wanted[$0] }
            }
        }
    }
}
