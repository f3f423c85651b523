import AWS
import Pipeline

/// Keeps the books of a sweep while it runs: what was found, and how the reading of it ended.
///
/// A cluster is swept when its list came to its end and every task on it has a verdict, had expired or was not asked
/// for; nothing is swept by default.
public final class CoverageLedger: Sendable {
    private struct Region {
        var account: String?
        var state: Coverage.State?
        var clusters = 0
    }

    private struct ClusterEntry {
        var listed = 0
        var settled = 0
        var isListed = false
        var failure: Coverage.State?

        var state: Coverage.State? {
            if let failure { return failure }
            return isListed && settled == listed ? .swept : nil
        }
    }

    private struct State {
        var regions: [String: Region] = [:]
        var clusters: [Cluster: ClusterEntry] = [:]
        var tasks = Coverage.Tasks()
        var problems: [Coverage.Problem] = []
        var knownProblems: Set<Coverage.Problem> = []

        mutating func add(_ problem: Coverage.Problem) {
            if knownProblems.insert(problem).inserted { problems.append(problem) }
        }

        mutating func settle(_ kind: WritableKeyPath<Coverage.Tasks, Int>, _ count: Int, in cluster: Cluster) {
            tasks[keyPath: kind] += count
            clusters[cluster]?.settled += count
        }
    }

    /// What stands for an account that no answer has named.
    public static let unknownAccount = "unknown"

    private let state = Locked(State())

    /// Makes the books of a sweep of these regions.
    public init(regions: [String]) {
        state.withLock { state in
            for region in regions { state.regions[region] = Region() }
        }
    }

    // MARK: What the stages report

    /// Takes note of clusters on a page of ListClusters.
    ///
    /// - Returns: those that were on no page before.
    func found(_ clusters: [Cluster], in region: String) -> [Cluster] {
        state.withLock { state in
            clusters.filter { cluster in
                guard state.clusters[cluster] == nil else { return false }
                state.clusters[cluster] = ClusterEntry()
                state.regions[region]?.clusters += 1
                state.regions[region]?.account = cluster.account
                return true
            }
        }
    }

    /// Takes note that every cluster of the region was found.
    func finished(region: String) {
        state.withLock { $0.regions[region]?.state = .swept }
    }

    /// Takes note that the clusters of the region could not be listed to the end.
    func failed(region: String, operation: String, error: AWSError) {
        let ending = Coverage.State(error)
        state.withLock { state in
            state.regions[region]?.state = ending
            guard ending != .notEnabled else { return }
            let account = state.regions[region]?.account ?? Self.unknownAccount
            state.add(Coverage.Problem(error, account: account, region: region, cluster: nil, operation: operation))
        }
    }

    /// Takes note of tasks on a page of ListTasks.
    func listed(_ count: Int, in cluster: Cluster) {
        state.withLock { state in
            state.tasks.listed += count
            state.clusters[cluster]?.listed += count
        }
    }

    /// Takes note that every stopped task of the cluster was listed.
    func finishedListing(_ cluster: Cluster) {
        state.withLock { $0.clusters[cluster]?.isListed = true }
    }

    /// Takes note of an answer of DescribeTasks.
    func described(_ count: Int, missing: Int, in cluster: Cluster) {
        state.withLock { state in
            state.tasks.described += count
            state.tasks.missing += missing
            state.clusters[cluster]?.settled += missing
        }
    }

    /// Takes note that something of the cluster could not be read.
    func failed(cluster: Cluster, operation: String, error: AWSError) {
        let ending = Coverage.State(error)
        state.withLock { state in
            // The first failure is the one that tells.
            let isFirst = state.clusters[cluster]?.failure == nil
            if isFirst { state.clusters[cluster]?.failure = ending }
            guard ending != .vanished else { return }
            state.add(Coverage.Problem(error, in: cluster, operation: operation))
        }
    }

    /// Takes note that evidence could not be read without which the sweep is still complete.
    func lacksEvidence(in cluster: Cluster, operation: String, error: AWSError) {
        state.withLock { $0.add(Coverage.Problem(error, in: cluster, operation: operation)) }
    }

    /// Takes note of tasks that the user did not ask for.
    func excluded(_ count: Int, in cluster: Cluster) {
        state.withLock { $0.settle(\.excluded, count, in: cluster) }
    }

    /// Takes note of a task that did not fail.
    func foundBenign(in cluster: Cluster) {
        state.withLock { $0.settle(\.benign, 1, in: cluster) }
    }

    /// Takes note of a task that failed.
    func foundFailure(in cluster: Cluster) {
        state.withLock { $0.settle(\.failed, 1, in: cluster) }
    }

    // MARK: What the report says

    /// How far the sweep has come.
    public var progress: SweepProgress {
        state.withLock { state in
            SweepProgress(
                regionsDone: state.regions.values.count { $0.state != nil },
                regions: state.regions.count,
                clustersDone: state.clusters.values.count { $0.state != nil },
                clusters: state.clusters.count,
                failures: state.tasks.failed
            )
        }
    }

    /// The coverage, when the run has ended.
    ///
    /// What was begun and not finished was given up.
    ///
    /// - Parameters:
    ///   - calls: the API calls that were made.
    ///   - ranToEnd: whether the run came to its natural end.
    public func coverage(calls: Coverage.Calls, ranToEnd: Bool) -> Coverage {
        let state = state.withLock { $0 }
        var coverage = Coverage()
        coverage.calls = calls
        coverage.ranToEnd = ranToEnd
        coverage.tasks = state.tasks
        coverage.problems = state.problems
        for entry in state.clusters.values { coverage.clusters[entry.state ?? .gaveUp] += 1 }
        // A region without clusters does not say whose it is; another one of the same sweep may.
        let account = state.regions.values.lazy.compactMap(\.account).first ?? Self.unknownAccount
        for (name, region) in state.regions.sorted(by: { $0.key < $1.key }) {
            let ending = region.state ?? .gaveUp
            coverage.regions[ending] += 1
            coverage.scopes.append(
                Coverage.Scope(
                    account: region.account ?? account,
                    region: name,
                    state: ending,
                    clusters: region.clusters
                )
            )
        }
        // A shard into which no region falls has not seen the account either.
        guard !coverage.scopes.isEmpty else { return coverage }
        let ending = Coverage.State(ofAccountWith: coverage.scopes.map(\.state))
        coverage.accounts[ending] = 1
        coverage.accountEndings = [Coverage.Account(account: account, state: ending)]
        return coverage
    }
}
