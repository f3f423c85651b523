import Pipeline

/// What an emulator has really told its clients of, for tests that hold it against what they made of it.
///
/// An answer counts if it left whole. Its size is bounded by the estate.
public final class ServedLedger: Sendable {
    /// What was served.
    public struct Contents: Sendable, Equatable {
        /// The ARNs of clusters that were listed.
        public var clusters: Set<String> = []
        /// The ARNs of tasks that were described.
        public var tasks: Set<String> = []
        /// The ARNs of tasks that were said to be missing.
        public var missing: Set<String> = []
    }

    private let served = Locked(Contents())

    /// Makes a ledger of nothing yet.
    public init() {}

    /// What was served so far.
    public var contents: Contents { served.withLock { $0 } }

    func add(_ answer: Contents) {
        served.withLock { served in
            served.clusters.formUnion(answer.clusters)
            served.tasks.formUnion(answer.tasks)
            served.missing.formUnion(answer.missing)
        }
    }
}
