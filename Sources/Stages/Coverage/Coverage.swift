/// What a sweep saw and what it could not see.
public struct Coverage: Sendable, Equatable {
    /// How the sweep of one account, region or cluster ended.
    public enum State: String, Sendable, CaseIterable, Decodable {
        /// Everything in it was read.
        case swept
        /// AWS refused the credentials or the permission.
        case denied
        /// It could not be reached: no connection, no name, no time.
        case unreachable
        /// AWS kept answering with errors.
        case gaveUp
        /// The account is suspended.
        case suspended
        /// The region is not enabled for the account.
        case notEnabled
        /// The cluster was deleted while the sweep ran.
        case vanished
    }

    /// How many there were of each state.
    public struct Counts: Sendable, Equatable {
        private var counts: [State: Int] = [:]

        /// Makes counts of nothing.
        public init() {}

        /// How many ended in that state.
        public subscript(state: State) -> Int {
            get { counts[state, default: 0] }
            set { counts[state] = newValue == 0 ? nil : newValue }
        }

        /// How many there were in all.
        public var total: Int { counts.values.reduce(0, +) }

        /// Whether nothing ended in another state than these.
        func hold(only states: Set<State>) -> Bool { counts.keys.allSatisfy(states.contains) }
    }

    /// What became of the tasks.
    public struct Tasks: Sendable, Equatable, Decodable {
        /// ARNs that ListTasks returned.
        public var listed = 0
        /// Tasks that DescribeTasks returned.
        public var described = 0
        /// Tasks that had expired between the two calls.
        public var missing = 0
        /// Tasks that did not fail.
        public var benign = 0
        /// Tasks that failed.
        public var failed = 0
        /// Tasks that the user did not ask for.
        public var excluded = 0
        /// Parts of a file that hold no task.
        public var refused = 0

        /// Makes counts of nothing.
        public init() {}
    }

    /// The API calls that it took.
    public struct Calls: Sendable, Equatable, Decodable {
        /// Requests sent, with those that were repeated.
        public var total = 0
        /// Answers that said "slow down".
        public var throttled = 0
        /// Requests beyond the first of a call.
        public var retried = 0

        /// Makes counts of nothing.
        public init() {}
    }

    /// One account × region pair.
    public struct Scope: Sendable, Equatable, Decodable {
        /// The account.
        public var account: String
        /// The region.
        public var region: String
        /// How it ended.
        public var state: State
        /// How many clusters were found in it.
        public var clusters: Int

        /// Makes a scope.
        public init(account: String, region: String, state: State, clusters: Int) {
            self.account = account
            self.region = region
            self.state = state
            self.clusters = clusters
        }
    }

    /// Something that could not be read, and why.
    public struct Problem: Sendable, Hashable {
        /// The account.
        public var account: String
        /// The region; `nil` when the whole account is meant.
        public var region: String?
        /// The cluster's ARN; `nil` when the whole region is meant.
        public var cluster: String?
        /// The API operation that failed, such as `ListTasks`.
        public var operation: String
        /// AWS's error code, or `TransportError`.
        public var code: String
        /// What AWS said (hostile text).
        public var message: String

        /// Makes a problem.
        public init(
            account: String,
            region: String?,
            cluster: String?,
            operation: String,
            code: String,
            message: String
        ) {
            self.account = account
            self.region = region
            self.cluster = cluster
            self.operation = operation
            self.code = code
            self.message = message
        }
    }

    /// How the sweep of one account ended.
    public struct Account: Sendable, Equatable, Decodable {
        /// What stands for an account that no answer has named.
        public static let unknown = "unknown"

        /// The account.
        public var account: String
        /// How it ended.
        public var state: State

        /// Makes an account.
        public init(account: String, state: State) {
            self.account = account
            self.state = state
        }
    }

    /// Accounts by state.
    public var accounts = Counts()
    /// Account × region pairs by state.
    public var regions = Counts()
    /// Clusters by state.
    public var clusters = Counts()
    /// What became of the tasks.
    public var tasks = Tasks()
    /// The API calls that it took.
    public var calls = Calls()
    /// Every account, those without a region to sweep included.
    public var accountEndings: [Account] = []
    /// Every account × region pair.
    public var scopes: [Scope] = []
    /// What could not be read, as far as there is room: see ``omittedProblems``.
    public var problems: [Problem] = []
    /// How many more problems there were.
    public var omittedProblems = 0

    /// Whether the run came to its natural end: neither interrupted nor out of time.
    public var ranToEnd = true

    /// Shards of the estate of which nothing is known: empty but in a merged report that lacks some.
    public var missingShards: [Shard] = []

    /// Whether everything that exists was swept or read, and the run came to its end.
    ///
    /// What is suspended, not enabled or deleted cannot hold failures and does not make a sweep incomplete.
    public var isComplete: Bool {
        ranToEnd && missingShards.isEmpty && tasks.refused == 0
            && accounts.hold(only: [.swept, .suspended]) && regions.hold(only: [.swept, .notEnabled])
            && clusters.hold(only: [.swept, .vanished])
    }

    /// Whether there was something to sweep, and nothing of it could be.
    ///
    /// A region without clusters is swept; one whose clusters could all not be read is not worth the name.
    ///
    /// - Parameter shard: the part of the estate that was swept, `nil` for all of it. A shard into which no region falls
    ///   that is enabled has nothing to sweep, unless the accounts themselves could not be opened.
    public func sweptNothing(in shard: Shard?) -> Bool {
        if shard != nil, regions.total == regions[.notEnabled] { return accounts[.swept] == 0 && !isComplete }
        return clusters[.swept] == 0 && (regions[.swept] == 0 || clusters.total > 0)
    }

    /// Makes the coverage of a sweep that has seen nothing yet.
    public init() {}
}
