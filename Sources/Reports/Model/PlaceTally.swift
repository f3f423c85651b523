import Stages

/// Counts failures by account and region, in memory that is bounded whatever a file calls them.
struct PlaceTally {
    private struct Place: Hashable {
        var account: String
        var region: String
    }

    /// How many places are told apart; no organization has as many.
    static let limit = 20_000

    private static let nameLimit = 64
    private static let rest = Place(account: "other", region: "other")

    private var counts: [Place: Int] = [:]

    /// Counts a task, where it failed.
    mutating func add(_ task: ClassifiedTask) {
        guard task.verdict.bucket != .benign else { return }
        let cluster = task.stopped.cluster
        add(PlaceFailures(account: cluster.account, region: cluster.region, failed: 1))
    }

    /// Adds a count.
    mutating func add(_ failures: PlaceFailures) {
        var place = Place(account: Self.name(failures.account), region: Self.name(failures.region))
        if counts.count >= Self.limit, counts[place] == nil { place = Self.rest }
        counts[place, default: 0] += failures.failed
    }

    /// The counts, the highest first.
    var all: [PlaceFailures] {
        counts.map { PlaceFailures(account: $0.key.account, region: $0.key.region, failed: $0.value) }
            .sorted { ($1.failed, $0.account, $0.region) < ($0.failed, $1.account, $1.region) }
    }

    private static func name(_ text: String) -> String {
        text.utf8.count > nameLimit ? Coverage.Account.unknown : text
    }
}
