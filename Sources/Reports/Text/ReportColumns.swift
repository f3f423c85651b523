import Sinks
import Stages

/// The columns of the report's table, the same in every format.
struct ReportColumns {
    /// Whether the groups say whom to call.
    let hasOwner: Bool

    init(_ groups: [FailureGroup]) {
        hasOwner = groups.contains { $0.owner != nil }
    }

    /// The index of the column that names the bucket.
    var bucketIndex: Int { hasOwner ? 2 : 1 }

    var columns: [TableColumn] {
        let owner = TableColumn("owner", minWidth: 6, maxWidth: 16, yieldOrder: 1)
        return (hasOwner ? [owner] : []) + [
            TableColumn("service", minWidth: 10, maxWidth: 28, maxLines: 2, yieldOrder: 1),
            TableColumn("bucket", minWidth: 8, maxWidth: 8),
            TableColumn("count", alignment: .right, minWidth: 5, maxWidth: 11),
            TableColumn("representative stopReason", minWidth: 18, maxWidth: 48, maxLines: 3, yieldOrder: 2),
            TableColumn("next action", minWidth: 18, maxWidth: 48, maxLines: 3, yieldOrder: 2),
        ]
    }

    /// The cells of one row (hostile text).
    func cells(_ group: FailureGroup) -> [String] {
        (hasOwner ? [group.owner ?? ""] : []) + [
            group.service,
            group.bucket.rawValue,
            Counts.grouped(group.count),
            group.representativeReason,
            group.nextAction,
        ]
    }
}
