import AWS
import HTTP
public import Pipeline

/// Looks closer at the most frequent failures when a sweep is over.
///
/// It fetches what only they are worth a call: the task definition, whose facts the next action names, and where the user
/// wants it the last lines of the failed container's log. What cannot be had is entered in the ledger, and the verdict
/// stands as it was.
public struct Investigation: Sendable {
    /// What becomes of the logs of containers.
    public enum Logs: Sendable, Hashable {
        /// No call is made for them.
        case leftAlone
        /// The last lines are read where nothing but an exit code tells what happened.
        case read
    }

    /// How many kinds of failures are looked at: more than a report has rows, as a rule.
    public static let limit = 100

    /// How many logs are read at most: those of the first that are looked at.
    static let logLimit = 40

    /// How long it may take: the report waits for it.
    static let timeLimit = Duration.seconds(15)

    /// The sinks of a sweep that is looked at more closely in the end: that of its report, and beside it one that fetches
    /// meanwhile what the investigation will ask for.
    ///
    /// - Parameter drain: ends the fetching early.
    public func sinks(
        beside report: any Sink<ClassifiedTask>,
        drain: DrainSignal = DrainSignal()
    ) -> [any Sink<ClassifiedTask>] {
        [DefinitionsAhead(directory: directory, drain: drain, clock: clock), report]
    }

    private let rules: RuleClassifier
    private let directory: SweepDirectory
    private let ledger: CoverageLedger
    private let logs: Logs
    private let clock: any Clock<Duration>

    /// Makes an investigation.
    ///
    /// - Parameters:
    ///   - rules: what decides.
    ///   - directory: where the regions of the sweep are found.
    ///   - ledger: where it is entered what could not be read.
    ///   - logs: what becomes of the logs of containers.
    ///   - clock: what the time limit is slept on.
    public init(
        rules: RuleClassifier = .standard,
        directory: SweepDirectory,
        ledger: CoverageLedger,
        logs: Logs = .leftAlone,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.rules = rules
        self.directory = directory
        self.ledger = ledger
        self.logs = logs
        self.clock = clock
    }

    /// The verdicts on failures, with what more is known of them, all looked at together.
    ///
    /// - Parameter failures: which ones, the most important first.
    /// - Returns: by the indices of their signatures; none where nothing more is known.
    public func verdicts(of failures: [Representative]) async -> [Int: Verdict] {
        // Else nothing would come but the end of the time.
        guard !failures.isEmpty else { return [:] }
        return await withTaskGroup(of: Step.self) { group in
            for (place, failure) in failures.enumerated() {
                group.addTask { await look(at: failure, place < Self.logLimit ? logs : .leftAlone) }
            }
            group.addTask {
                try? await clock.sleep(for: Self.timeLimit)
                return .timeIsUp
            }
            var verdicts: [Int: Verdict] = [:]
            var open = failures.count
            var timeIsUp = false
            for await step in group {
                switch step {
                case .timeIsUp: timeIsUp = open > 0
                case .verdict(let key, let verdict):
                    verdicts[key] = verdict
                    open -= 1
                case .interrupted(let cluster, let operation):
                    if timeIsUp { ledger.lacksEvidence(in: cluster, operation: operation.rawValue, error: Self.noTime) }
                    open -= 1
                }
                if open == 0 || timeIsUp { group.cancelAll() }
            }
            return verdicts
        }
    }

    private enum Step: Sendable {
        case verdict(Int, Verdict?)
        case interrupted(in: Cluster, AWSOperation)
        case timeIsUp
    }

    static let noTime = AWSError.transport(
        HTTPError(.timeout, "No answer came within the \(timeLimit.components.seconds) s that there are for it.")
    )

    private func look(at failure: Representative, _ logs: Logs) async -> Step {
        let (stopped, key) = (failure.task.stopped, failure.signature)
        guard let region = directory.region(of: stopped.cluster), let arn = stopped.task.taskDefinitionArn else {
            return .verdict(key, nil)
        }
        var evidence = FurtherEvidence()
        do {
            let definition = try await region.definitions.definitionUnlessGivenUp(arn)
            evidence.definition = definition
            if logs == .read, let container = rules.containerToldByLogs(stopped, definition: definition) {
                evidence.logLines = try await lines(of: container, of: stopped, definition, in: region)
            }
        } catch let error as AWSError where !error.isCancellation {
            ledger.lacksEvidence(
                in: stopped.cluster,
                operation: AWSOperation.describeTaskDefinition.rawValue,
                error: error
            )
            return .verdict(key, nil)
        } catch {
            // Only the task's cancellation is left.
            let operation = evidence.definition == nil ? AWSOperation.describeTaskDefinition : .getLogEvents
            return .interrupted(in: stopped.cluster, operation)
        }
        let verdict = rules.classify(stopped, with: evidence)
        // What was counted as a failure stays one, and what a user's rule said stays said.
        let isKept =
            verdict.bucket == .benign
            || failure.task.verdict.decidedBy == .customRules
                && verdict.decidedBy != .customRules
        return .verdict(key, isKept ? nil : verdict)
    }

    /// The last lines that a container has written; none where they cannot be read, which the ledger is told.
    private func lines(
        of container: String,
        of stopped: StoppedTask,
        _ definition: ECSTaskDefinition,
        in region: SweepRegion
    ) async throws(CancellationError) -> [String] {
        switch LogLocation(of: container, of: stopped.task, in: definition) {
        case .stream(let group, let name, let other):
            do throws(AWSError) {
                guard let client = try region.logs(in: other ?? region.name) else { return [] }
                let events = try await client.lastEvents(group: group, stream: name, limit: LogTail.eventLimit)
                return LogTail(events).lines
            } catch {
                if error.isCancellation { throw CancellationError() }
                ledger.lacksEvidence(
                    in: stopped.cluster,
                    operation: AWSOperation.getLogEvents.rawValue,
                    error: error
                )
            }
        case .unnamedStream:
            lacks("NoStreamPrefix", "sets no awslogs-stream-prefix for \(container): its streams cannot be told apart")
        case .elsewhere(let driver):
            lacks("LogsElsewhere", "sends the logs of \(container) to \(driver): only those of awslogs are read")
        case .nowhere:
            lacks("NoLogConfiguration", "sends the logs of \(container) nowhere: set its logConfiguration to awslogs")
        }
        return []

        func lacks(_ code: String, _ what: String) {
            let name = stopped.task.taskDefinitionArn?.split(separator: "/").last ?? "The task definition"
            ledger.lacksEvidence(
                in: stopped.cluster,
                operation: AWSOperation.getLogEvents.rawValue,
                code: code,
                message: "\(name) \(what).".plain(limit: 512)
            )
        }
    }
}

extension SweepRegion {
    /// A client of CloudWatch Logs in a region; `nil` where no way leads there.
    fileprivate func logs(in name: String) throws(AWSError) -> LogsClient? {
        guard let logs else { return nil }
        let region: Region
        do throws(RegionError) {
            region = try Region(name)
        } catch {
            throw .transport(HTTPError(.invalidURL, error.description))
        }
        do throws(EndpointError) {
            return try logs(region)
        } catch {
            throw AWSError(error)
        }
    }
}
