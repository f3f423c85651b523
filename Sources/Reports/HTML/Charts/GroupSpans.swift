import AWS
import Stages

/// From when to when each group failed: what began together often has one cause.
struct GroupSpans {
    /// A group and its two moments.
    struct Row {
        /// The group.
        var group: FailureGroup
        /// When its first task stopped.
        var first: Timestamp
        /// When its last task stopped.
        var last: Timestamp
    }

    /// The most groups that are shown.
    static let rowLimit = 15

    /// The largest groups, those that began first at the top.
    let rows: [Row]
    /// How many groups say when they failed.
    let count: Int
    /// When the first failure of all rows was, and the last one; the same moment where there are none.
    let range: ClosedRange<Double>

    init(_ groups: [FailureGroup]) {
        let all = groups.compactMap { group -> Row? in
            guard group.bucket != .benign, let first = group.firstStoppedAt, let last = group.lastStoppedAt else {
                return nil
            }
            return Row(group: group, first: min(first, last), last: max(first, last))
        }
        count = all.count
        // Equals stay in the order of the report.
        let largest = all.enumerated().sorted { left, right in
            (right.element.group.count, left.offset) < (left.element.group.count, right.offset)
        }
        rows = largest.prefix(Self.rowLimit).map(\.element).enumerated()
            .sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }.map(\.element)
        let moments = rows.flatMap { [$0.first.secondsSince1970, $0.last.secondsSince1970] }
        range = (moments.min() ?? 0)...(moments.max() ?? 0)
    }

    /// Where a moment is between the first one and the last one: from 0 to a length.
    func position(of moment: Timestamp, within length: Int) -> Int {
        let span = range.upperBound - range.lowerBound
        guard span > 0 else { return length / 2 }
        let share = (moment.secondsSince1970 - range.lowerBound) / span
        return Int((min(max(share, 0), 1) * Double(length)).rounded())
    }
}
