/// Adds up what several sweeps of one estate saw, each of another part of it.
public struct CoverageMerge: Sendable {
    /// What the parts are of.
    public enum Parts: Sendable {
        /// Shards of one sweep: all of the same accounts.
        case shards
        /// Sweeps that were made apart, perhaps with the keys of different accounts.
        case sweeps
    }

    /// What the parts say of one account.
    private struct AccountEntry {
        var states: Set<Coverage.State> = []
        /// How it ended in a part that could not even find its regions, and so may have lost some of them.
        var loss: Coverage.State?

        /// Whether nothing of it was lost.
        var isSwept: Bool { loss == nil && states == [.swept] }

        mutating func merge(_ other: Self) {
            states.formUnion(other.states)
            loss = loss ?? other.loss
        }

        func ending(regions: [Coverage.State]) -> Coverage.State {
            loss ?? (states.count == 1 ? states.first : nil) ?? Coverage.State(ofAccountWith: regions)
        }
    }

    private let parts: Parts
    private var sum = Coverage()
    private var accounts: [String: AccountEntry] = [:]
    private var problems: Set<Coverage.Problem> = []

    /// Makes a merge of nothing yet.
    public init(of parts: Parts) {
        self.parts = parts
    }

    /// Adds a part.
    public mutating func add(_ part: Coverage) {
        for state in Coverage.State.allCases {
            sum.regions[state] += part.regions[state]
            sum.clusters[state] += part.clusters[state]
        }
        sum.tasks.add(part.tasks)
        sum.calls.add(part.calls)
        sum.scopes += part.scopes
        // Every part looks for the estate's accounts, and may meet the same problem with one.
        sum.problems += part.problems.filter { problems.insert($0).inserted }
        sum.omittedProblems += part.omittedProblems
        sum.missingShards += part.missingShards
        sum.ranToEnd = sum.ranToEnd && part.ranToEnd
        let scoped = Set(part.scopes.map(\.account))
        for ending in part.accountEndings {
            let isLost = ending.state != .swept && !scoped.contains(ending.account)
            accounts[ending.account, default: AccountEntry()].merge(
                AccountEntry(states: [ending.state], loss: isLost ? ending.state : nil)
            )
        }
    }

    /// What the parts come to together, as if one sweep had seen it all: each account is counted once.
    public var coverage: Coverage {
        var (coverage, accounts) = (sum, accounts)
        // A region without clusters does not say whose it is; another shard of the same sweep may. One that failed may be
        // of any account.
        let unknown = Coverage.Account.unknown
        if parts == .shards, accounts.count == 2, let nameless = accounts[unknown], nameless.isSwept,
            let name = accounts.keys.first(where: { $0 != unknown })
        {
            accounts[unknown] = nil
            accounts[name]?.merge(nameless)
            for index in coverage.scopes.indices where coverage.scopes[index].account == unknown {
                coverage.scopes[index].account = name
            }
            for index in coverage.problems.indices where coverage.problems[index].account == unknown {
                coverage.problems[index].account = name
            }
        }
        coverage.scopes.sort { ($0.account, $0.region) < ($1.account, $1.region) }
        let regions = Dictionary(grouping: coverage.scopes, by: \.account).mapValues { $0.map(\.state) }
        for (account, entry) in accounts.sorted(by: { $0.key < $1.key }) {
            let ending = entry.ending(regions: regions[account] ?? [])
            coverage.accounts[ending] += 1
            coverage.accountEndings.append(Coverage.Account(account: account, state: ending))
        }
        return coverage
    }
}

extension Coverage.Tasks {
    fileprivate mutating func add(_ other: Self) {
        listed += other.listed
        described += other.described
        missing += other.missing
        benign += other.benign
        failed += other.failed
        excluded += other.excluded
        refused += other.refused
    }
}

extension Coverage.Calls {
    fileprivate mutating func add(_ other: Self) {
        total += other.total
        throttled += other.throttled
        retried += other.retried
    }
}
