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
    private let clock: any Clock<Duration>

    /// Makes the sink.
    ///
    /// - Parameters:
    ///   - directory: where the regions of the sweep are found.
    ///   - clock: what the time limit is slept on.
    public init(directory: SweepDirectory, clock: any Clock<Duration> = ContinuousClock()) {
        self.directory = directory
        self.clock = clock
    }

    /// Begins with nothing fetched.
    public func open() -> Writer { Writer(directory: directory, clock: clock) }

    /// Fetches each definition once.
    public struct Writer: SinkWriter {
        fileprivate let directory: SweepDirectory
        fileprivate let clock: any Clock<Duration>
        fileprivate var seen: Set<String> = []
        /// Whether all came in time so far.
        fileprivate var isInTime = true

        /// Fetches the definitions that the tasks are the first to name, all at once.
        ///
        /// Where they do not come in the time that an investigation has, no more are asked for: the sweep does not wait.
        ///
        /// - Throws: `CancellationError`.
        public mutating func write(_ batch: [ClassifiedTask]) async throws {
            let wanted = wanted(of: batch)
            guard !wanted.isEmpty else { return }
            isInTime = try await withThrowingTaskGroup(of: Bool.self) { [clock] group in
                for (arn, region) in wanted {
                    group.addTask {
                        try await region.definitions.fetch([arn])
                        return true
                    }
                }
                group.addTask {
                    try await clock.sleep(for: Investigation.timeLimit)
                    return false
                }
                defer { group.cancelAll() }
                for _ in wanted {
                    guard try await group.next() == true else { return false }
                }
                return true
            }
        }

        private mutating func wanted(of batch: [ClassifiedTask]) -> [(arn: String, region: SweepRegion)] {
            var wanted: [(arn: String, region: SweepRegion)] = []
            for task in batch where task.verdict.bucket != .benign {
                guard isInTime, seen.count < Investigation.limit else { break }
                let stopped = task.stopped
                guard let arn = stopped.task.taskDefinitionArn, !seen.contains(arn),
                    let region = directory.region(of: stopped.cluster)
                else { continue }
                seen.insert(arn)
                wanted.append((arn, region))
            }
            return wanted
        }
    }
}
