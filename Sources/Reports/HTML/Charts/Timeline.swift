import AWS
import Stages

/// When tasks failed, in steps of equal length: what the timeline shows.
struct Timeline: Equatable {
    /// The failures within one step.
    struct Bin: Equatable {
        /// Seconds since 1970 at which the step begins.
        var start: Int
        /// Failures in each of ``HeatMap/buckets``.
        var counts: [Int]

        /// Failures in all buckets.
        var total: Int { counts.reduce(0, +) }
    }

    /// The most steps that there are.
    static let binLimit = 60
    // Lengths that people count in, in seconds; beyond them come whole days.
    private static let lengths = [
        10, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
    ]

    /// The steps, from the first failure to the last one; empty when no failure says when it was.
    let bins: [Bin]
    /// How long a step is, in seconds.
    let length: Int

    /// Makes the timeline of some tasks; those that did not fail, or do not say when, are left out.
    init(_ tasks: [ClassifiedTask]) {
        let failures: [(second: Int, column: Int)] = tasks.compactMap { task in
            guard let column = HeatMap.buckets.firstIndex(of: task.verdict.bucket),
                let moment = task.stopped.task.stoppedAt
            else { return nil }
            return (Int(moment.secondsSince1970.rounded(.down)), column)
        }
        guard let first = failures.map(\.second).min(), let last = failures.map(\.second).max() else {
            (bins, length) = ([], Self.lengths[0])
            return
        }
        let length = Self.length(from: first, to: last)
        let start = Self.multiple(of: length, before: first)
        var bins = (0...(last - start) / length).map { index in
            Bin(start: start + index * length, counts: HeatMap.buckets.map { _ in 0 })
        }
        for failure in failures { bins[(failure.second - start) / length].counts[failure.column] += 1 }
        (self.bins, self.length) = (bins, length)
    }

    /// Failures in all steps.
    var total: Int { bins.reduce(0) { $0 + $1.total } }

    /// Failures in the step that has most.
    var most: Int { bins.map(\.total).max() ?? 0 }

    // The shortest length with which there are few enough steps, whichever second the first one begins at.
    private static func length(from first: Int, to last: Int) -> Int {
        let span = last - first
        if let length = lengths.first(where: { span / $0 + 2 <= binLimit }) { return length }
        return (span / ((binLimit - 2) * 86_400) + 1) * 86_400
    }

    // Also for moments before 1970.
    private static func multiple(of length: Int, before second: Int) -> Int {
        let remainder = second % length
        return second - (remainder < 0 ? remainder + length : remainder)
    }
}
