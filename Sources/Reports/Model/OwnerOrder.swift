import Stages

/// How many failures each owner has, and in which order reports show the owners.
struct OwnerOrder {
    /// An owner's part of the failures.
    struct Share: Equatable {
        /// The owner; `nil` for what has none.
        var owner: String?
        /// Where the owner is told.
        var channel: String?
        /// How many tasks failed.
        var failures: Int
    }

    /// The owners, the one with most failures first, what has none last.
    let shares: [Share]

    private let positions: [String?: Int]

    init(_ groups: [FailureGroup]) {
        var shares: [String?: Share] = [:]
        for group in groups {
            var share = shares[group.owner] ?? Share(owner: group.owner, failures: 0)
            share.channel = [share.channel, group.channel].compactMap(\.self).min()
            if group.bucket != .benign { share.failures += group.count }
            shares[group.owner] = share
        }
        self.shares = shares.values.sorted { left, right in
            guard let leftOwner = left.owner else { return false }
            guard let rightOwner = right.owner else { return true }
            return left.failures == right.failures ? leftOwner < rightOwner : left.failures > right.failures
        }
        positions = Dictionary(uniqueKeysWithValues: self.shares.enumerated().map { ($1.owner, $0) })
    }

    /// Whether anybody's failures are among them.
    var hasOwners: Bool { shares.contains { $0.owner != nil } }

    /// Where an owner's groups stand among those of all.
    func position(of owner: String?) -> Int {
        positions[owner] ?? shares.count
    }
}
