public import AWS
import Pipeline

/// Keeps the books of a sweep while it runs: what was found, and how the reading of it ended.
///
/// A cluster is swept when its list came to its end and every task on it has a verdict, had expired or was not asked
/// for; nothing is swept by default. The stages of a sweep report here; a stage that takes the place of one of them
/// reports the same.
public final class CoverageLedger: Sendable {
    let state = Locked(LedgerState())

    /// Makes the books of a sweep.
    ///
    /// - Parameter scopes: the account × region pairs, where they are known before the sweep begins.
    public init(scopes: [SweepScope] = []) {
        for scope in scopes {
            found(scope)
            finished(account: scope.account)
        }
    }

    // MARK: Accounts

    /// Takes note of an account that is to be swept.
    public func found(account: AccountIdentity) {
        state.withLock { $0.accounts[account, default: .init()].isSuspended = false }
    }

    /// Takes note of an account that is not in use.
    public func suspended(account: AccountIdentity) {
        state.withLock { state in
            // An account that another base has led to is in use after all.
            if state.accounts[account] == nil { state.accounts[account] = .init(isSuspended: true) }
        }
    }

    /// Takes note that every region of the account was found that was wanted of it.
    ///
    /// - Parameter regions: which ones were: all make up for a base that the account kept out.
    public func finished(account: AccountIdentity, regions: RegionSelection = .all) {
        state.withLock { state in
            state.accounts[account, default: .init()].isListed = true
            if regions == .all { state.accounts[account, default: .init()].isWhole = true }
        }
    }

    /// Takes note that other shards sweep all regions of the account to which a base leads.
    public func leftToOthers(account: AccountIdentity) {
        state.withLock { $0.accounts[account, default: .init()].isLeftToOthers = true }
    }

    /// Takes note that the accounts of an organization could not be listed to the end.
    ///
    /// - Parameter account: the one that asked; it stands for those that have no name.
    public func failedListing(askedBy account: AccountIdentity, error: AWSError) {
        let ending = Coverage.State(opening: error)
        state.withLock { state in
            var entry = state.accounts[account] ?? .init()
            entry.isSuspended = false
            entry.listFailure = entry.listFailure ?? ending
            state.accounts[account] = entry
            let name = state.name(of: account)
            state.add(Coverage.Problem(error, account: name, region: nil, cluster: nil, operation: "ListAccounts"))
        }
    }

    /// Takes note that an account could not be opened.
    ///
    /// - Parameters:
    ///   - account: the account.
    ///   - scopes: those of its regions that are known to be wanted; without any, the account itself is lost.
    ///   - operation: the API operation that failed.
    ///   - error: what it failed with.
    public func failed(account: AccountIdentity, scopes: [SweepScope] = [], operation: String, error: AWSError) {
        let ending = Coverage.State(opening: error)
        state.withLock { state in
            var entry = state.accounts[account] ?? .init()
            entry.isSuspended = false
            if scopes.isEmpty, entry.failure == nil { entry.failure = ending }
            entry.isListed = entry.isListed || !scopes.isEmpty
            state.accounts[account] = entry
            for scope in scopes where state.regions[scope] == nil {
                state.regions[scope] = .init(state: ending, isOpen: false)
            }
            let name = state.name(of: account)
            state.add(Coverage.Problem(error, account: name, region: nil, cluster: nil, operation: operation))
        }
    }

    /// Takes note that something of an account could not be read without which the sweep is still complete.
    public func lacksEvidence(account: AccountIdentity, operation: String, error: AWSError) {
        state.withLock { state in
            let name = state.name(of: account)
            state.add(Coverage.Problem(error, account: name, region: nil, cluster: nil, operation: operation))
        }
    }

    // MARK: Regions

    /// Takes note of a region that is to be swept.
    ///
    /// - Returns: whether it is to be swept now; false where another base has led to it before.
    @discardableResult
    public func found(_ scope: SweepScope) -> Bool {
        state.withLock { state in
            guard state.regions[scope]?.isOpen != true else { return false }
            state.regions[scope] = .init(isOpen: true)
            return true
        }
    }

    /// Takes note of a region that the account has not enabled.
    public func notEnabled(_ scope: SweepScope) {
        state.withLock { state in
            var entry = state.regions[scope] ?? .init(isOpen: true)
            if entry.state == nil || !entry.isOpen { entry.state = .notEnabled }
            entry.isOpen = true
            state.regions[scope] = entry
        }
    }

    /// Takes note that every cluster of the region was found.
    public func finished(_ scope: SweepScope) {
        state.withLock { $0.regions[scope]?.state = .swept }
    }

    /// Takes note that the clusters of the region could not be listed to the end.
    public func failed(_ scope: SweepScope, operation: String, error: AWSError) {
        let ending = Coverage.State(opening: error)
        state.withLock { state in
            state.regions[scope]?.state = ending
            let account = state.name(of: scope.account)
            state.add(
                Coverage.Problem(error, account: account, region: scope.region, cluster: nil, operation: operation)
            )
        }
    }

    // MARK: Clusters

    /// Takes note of clusters on a page of ListClusters.
    ///
    /// - Returns: those that were on no page before.
    public func found(_ clusters: [Cluster], in scope: SweepScope) -> [Cluster] {
        state.withLock { state in
            clusters.filter { cluster in
                guard state.clusters[cluster] == nil else { return false }
                state.clusters[cluster] = .init()
                state.regions[scope]?.clusters += 1
                if scope.account.id == nil { state.accounts[scope.account, default: .init()].learned = cluster.account }
                return true
            }
        }
    }

    /// Takes note of tasks on a page of ListTasks.
    public func listed(_ count: Int, in cluster: Cluster) {
        state.withLock { state in
            state.tasks.listed += count
            state.clusters[cluster]?.listed += count
        }
    }

    /// Takes note that every stopped task of the cluster was listed.
    public func finishedListing(_ cluster: Cluster) {
        state.withLock { $0.clusters[cluster]?.isListed = true }
    }

    /// Takes note of an answer of DescribeTasks.
    public func described(_ count: Int, missing: Int, in cluster: Cluster) {
        state.withLock { state in
            state.tasks.described += count
            state.tasks.missing += missing
            state.clusters[cluster]?.settled += missing
        }
    }

    /// Takes note that something of the cluster could not be read.
    public func failed(cluster: Cluster, operation: String, error: AWSError) {
        let ending = Coverage.State(reading: error)
        state.withLock { state in
            // The first failure is the one that tells.
            let isFirst = state.clusters[cluster]?.failure == nil
            if isFirst { state.clusters[cluster]?.failure = ending }
            guard ending != .vanished else { return }
            state.add(Coverage.Problem(error, in: cluster, operation: operation))
        }
    }

    /// Takes note that evidence could not be read without which the sweep is still complete.
    public func lacksEvidence(in cluster: Cluster, operation: String, error: AWSError) {
        state.withLock { $0.add(Coverage.Problem(error, in: cluster, operation: operation)) }
    }

    /// Takes note of evidence that is where no call of a sweep reads it.
    public func lacksEvidence(in cluster: Cluster, operation: String, code: String, message: String) {
        state.withLock { state in
            state.add(
                Coverage.Problem(
                    account: cluster.account,
                    region: cluster.region,
                    cluster: cluster.arn,
                    operation: operation,
                    code: code,
                    message: message
                )
            )
        }
    }

    // MARK: Tasks

    /// Takes note of tasks that the user did not ask for.
    public func excluded(_ count: Int, in cluster: Cluster) {
        state.withLock { $0.settle(\.excluded, count, in: cluster) }
    }

    /// Takes note of a task that did not fail.
    public func foundBenign(in cluster: Cluster) {
        state.withLock { $0.settle(\.benign, 1, in: cluster) }
    }

    /// Takes note of a task that failed.
    public func foundFailure(in cluster: Cluster) {
        state.withLock { $0.settle(\.failed, 1, in: cluster) }
    }
}
