public import AWS
public import Pipeline

/// A sweep of an estate for stopped tasks: what to look at, and how wide.
public struct Sweep: Sendable {
    /// How many bases and accounts are asked at a time which accounts and regions there are: few, because the services
    /// that answer it have small quotas.
    private static let discoveryWidth = 16

    /// The ways into the estate.
    public var bases: [EstateBase]

    /// The part of the estate to look at; `nil` for all of it.
    public var shard: Shard?

    /// Which clusters to look at.
    public var clusters = NameFilter()

    /// Which services to look at.
    public var services = NameFilter()

    /// Tasks that stopped before are left out; `nil` for all that ECS still keeps.
    public var stoppedSince: Timestamp?

    /// How many API calls may be on their way at a time.
    public var concurrency: Int

    /// How much of the quotas the calls may use.
    ///
    /// It is their scheduler that paces them, and is told the same; here it decides how many clusters are under way.
    public var quotaShare = QuotaShare.standard

    /// What becomes of tasks that did not fail: unless they are left out, they go on to the sinks.
    public var benignTasks = Tally.BenignTasks.leftOut

    /// The rules that decide.
    public var rules = RuleClassifier.standard

    /// Whose tasks are.
    public var owners = Owners.unknown

    /// The books of the sweep.
    public let ledger = CoverageLedger()

    /// The way back from a task's cluster to its region.
    public let directory = SweepDirectory()

    /// Ends the sweep early: accounts and clusters that are not begun are left out, and the others are finished.
    public var drain = DrainSignal()

    /// Makes a sweep.
    public init(bases: [EstateBase], concurrency: Int) {
        self.bases = bases
        self.concurrency = concurrency
    }

    /// The sweep as a pipeline that ends in these sinks.
    ///
    /// It is put together here and not by the caller, so that the compiler sees the types of its stages. Types are erased
    /// where few elements pass, and not where each task does: the compiler takes minutes to specialise all stages of a
    /// sweep as one type.
    public func pipeline(into sinks: [any Sink<ClassifiedTask>]) -> RunnablePipeline {
        let window = window
        return
            regions
            .through(
                ListClusters(filter: clusters, ledger: ledger, drain: drain, window: window, directory: directory),
                width: .unordered(width)
            )
            .erased()
            .through(ListStoppedTasks(ledger: ledger, drain: drain), width: .unordered(width))
            .chunk(.count(DescribeTasks.limit), by: \.value.cluster.arn, endingWith: \.value.isLast)
            .erased()
            .through(
                DescribeTasks(
                    isWanted: isWanted,
                    rules: rules,
                    benignTasks: benignTasks,
                    owners: owners,
                    ledger: ledger
                ),
                width: .unordered(width)
            )
            .filter(isWorthClassifying)
            .transform(Classify(owners: owners, ledger: ledger))
            .filter(name: "failures") { [benignTasks] in benignTasks != .leftOut || $0.verdict.bucket != .benign }
            .sink(sinks)
    }

    private var regions: Pipeline<AnyFlow<SweepRegion>> {
        let discovery = min(Self.discoveryWidth, concurrency)
        return Pipeline(from: bases, name: "bases")
            .through(
                ListAccounts(
                    shard: shard,
                    opening: bases.count == 1 ? .atOnce : .inTurn,
                    ledger: ledger,
                    drain: drain
                ),
                width: .unordered(discovery)
            )
            .through(ListRegions(shard: shard, ledger: ledger, drain: drain), width: .unordered(discovery))
            .erased()
    }

    // Where calls wait for their quotas, each cluster that has its place has a worker too, so that none is queued behind
    // those of a region that waits longer. Where they do not, the next clusters are listed while these are described: at
    // the end of the sweep no description waits for a list.
    private var window: ClusterWindow {
        ClusterWindow(quotaShare == .unlimited ? width * 2 : width)
    }

    // How many workers a stage has that deals with regions or clusters. More than there are connections, because most of
    // those under way wait for their quotas; no more than twice as many, because each may hold an answer in memory.
    private var width: Int { max(1, concurrency) * 2 }

    // A task that is still stopping has stopped since any moment.
    private func isWanted(_ task: StoppedTask) -> Bool {
        guard services.matches(task.service) else { return false }
        guard let stoppedSince, let stoppedAt = task.task.stoppedAt else { return true }
        return stoppedAt >= stoppedSince
    }

    // Drops what no further evidence could make a failure.
    private func isWorthClassifying(_ task: Located<AssessedTask>) -> Bool {
        guard benignTasks == .leftOut, task.value.isCertainlyClean else { return true }
        ledger.foundBenign(in: task.value.stopped.cluster)
        return false
    }
}
