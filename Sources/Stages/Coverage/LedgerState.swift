import AWS

/// The books of a sweep as they stand.
struct LedgerState {
    struct AccountEntry {
        var isSuspended = false
        var isListed = false
        /// Whether the regions of a base are other shards' to sweep.
        var isLeftToOthers = false
        /// Whether a base has led to all its regions, whatever kept others out.
        var isWhole = false
        /// How it ended for a base that it kept out.
        var failure: Coverage.State?
        /// How the list of accounts ended that it could not give to the end; no other base makes up for those.
        var listFailure: Coverage.State?
        /// The account's id as its clusters' ARNs give it, where AWS did not say it before.
        var learned: String?

        /// Whether it is known which regions it has, or that nothing will be known.
        var isSettled: Bool { isSuspended || isListed || isLeftToOthers || ending != nil }

        /// How it ended, where its regions do not tell.
        var ending: Coverage.State? { listFailure ?? (isWhole ? nil : failure) }
    }

    struct RegionEntry {
        var state: Coverage.State?
        var clusters = 0
        /// Whether somebody could look into it; false where its account could not be opened.
        var isOpen: Bool
    }

    struct ClusterEntry {
        var listed = 0
        var settled = 0
        var isListed = false
        var failure: Coverage.State?

        var state: Coverage.State? {
            if let failure { return failure }
            return isListed && settled == listed ? .swept : nil
        }
    }

    /// How many problems are kept.
    ///
    /// Of the others only the number is: it bounds the memory of a sweep that is denied everywhere.
    static let problemLimit = 10_000

    var accounts: [AccountIdentity: AccountEntry] = [:]
    var regions: [SweepScope: RegionEntry] = [:]
    var clusters: [Cluster: ClusterEntry] = [:]
    var tasks = Coverage.Tasks()
    private(set) var problems: [Coverage.Problem] = []
    private var knownProblems: Set<Int> = []

    /// How many problems are not kept.
    var omittedProblems: Int { knownProblems.count - problems.count }

    /// The account's id, as far as it is known.
    func name(of account: AccountIdentity) -> String {
        account.id?.digits ?? accounts[account]?.learned ?? Coverage.Account.unknown
    }

    /// Adds a problem, unless it was there before; of each the hash is enough to know.
    mutating func add(_ problem: Coverage.Problem) {
        guard knownProblems.insert(problem.hashValue).inserted, problems.count < Self.problemLimit else { return }
        problems.append(problem)
    }

    /// Counts tasks of a cluster that need nothing more.
    mutating func settle(_ kind: WritableKeyPath<Coverage.Tasks, Int>, _ count: Int, in cluster: Cluster) {
        tasks[keyPath: kind] += count
        clusters[cluster]?.settled += count
    }
}
