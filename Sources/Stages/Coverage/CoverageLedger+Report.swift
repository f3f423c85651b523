import AWS
import Pipeline

extension CoverageLedger {
    /// How far the sweep has come.
    public var progress: SweepProgress {
        state.withLock { state in
            SweepProgress(
                accountsDone: state.accounts.values.count { $0.isSettled },
                accounts: state.accounts.count,
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
        coverage.problems = state.namedProblems
        coverage.omittedProblems = state.omittedProblems
        for entry in state.clusters.values { coverage.clusters[entry.state ?? .gaveUp] += 1 }
        for (scope, entry) in state.regions {
            let ending = entry.state ?? .gaveUp
            coverage.regions[ending] += 1
            coverage.scopes.append(
                Coverage.Scope(
                    account: state.name(of: scope.account),
                    region: scope.region,
                    state: ending,
                    clusters: entry.clusters
                )
            )
        }
        coverage.scopes.sort { ($0.account, $0.region) < ($1.account, $1.region) }
        coverage.accountEndings = state.accountEndings
        for ending in coverage.accountEndings { coverage.accounts[ending.state] += 1 }
        return coverage
    }
}

extension LedgerState {
    /// The problems, with the id of the account for those that were met before it was learned.
    fileprivate var namedProblems: [Coverage.Problem] {
        let nameless = accounts.keys.filter { $0.id == nil }
        // Of several accounts nobody knows which one a problem was of.
        guard nameless.count == 1, let learned = accounts[nameless[0]]?.learned else { return problems }
        return problems.map { problem in
            var problem = problem
            if problem.account == Coverage.Account.unknown { problem.account = learned }
            return problem
        }
    }

    /// How each account ended, in the order of their ids; those are left out of which other shards sweep all regions.
    ///
    /// Keys of which it was learned only from the clusters that they belong to one account are that one.
    fileprivate var accountEndings: [Coverage.Account] {
        var regionStates: [AccountIdentity: [Coverage.State]] = [:]
        for (scope, entry) in regions { regionStates[scope.account, default: []].append(entry.state ?? .gaveUp) }
        var groups: [AccountIdentity: [AccountIdentity]] = [:]
        for account in accounts.keys {
            let learned = (accounts[account]?.learned).flatMap { AccountID($0) }
            groups[learned.map(AccountIdentity.known) ?? account, default: []].append(account)
        }
        let endings = groups.compactMap { account, identities in
            ending(of: identities, regions: identities.flatMap { regionStates[$0] ?? [] }).map { ending in
                Coverage.Account(account: name(of: account), state: ending)
            }
        }
        return endings.sorted { ($0.account, $0.state.rawValue) < ($1.account, $1.state.rawValue) }
    }

    private func ending(of identities: [AccountIdentity], regions: [Coverage.State]) -> Coverage.State? {
        let entries = identities.compactMap { accounts[$0] }
        if let failure = entries.lazy.compactMap(\.ending).first { return failure }
        if entries.allSatisfy(\.isSuspended) { return .suspended }
        guard entries.allSatisfy(\.isSettled) else { return .gaveUp }
        if entries.allSatisfy({ $0.isLeftToOthers && !$0.isListed }), regions.isEmpty { return nil }
        return Coverage.State(ofAccountWith: regions)
    }
}
