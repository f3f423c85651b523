/// A histogram of durations that costs the same however many it holds, and that can be merged.
///
/// Buckets are log-linear: eight a doubling from one microsecond to about an hour, so that every percentile is
/// within 12.5 % of the true one.
public struct Histogram: Sendable, Equatable {
    private static let stepsPerDoubling = 8
    private static let doublings = 32

    private var counts: [Int] = []

    /// How many durations were recorded.
    public private(set) var count = 0

    /// Makes an empty histogram.
    public init() {}

    /// Makes a histogram from its ``buckets``, as they were written down.
    ///
    /// - Returns: `nil` when a bound is none that a bucket has, or a number is negative or too large to add.
    public init?(buckets: some Sequence<(upperBound: Duration, count: Int)>) {
        for (upperBound, count) in buckets {
            // A bucket ends just below its upper bound.
            let nanoseconds = upperBound.wholeNanoseconds
            guard count >= 0, nanoseconds > 0, Self.upperBound(of: Self.index(of: nanoseconds - 1)) == upperBound,
                !self.count.addingReportingOverflow(count).overflow
            else { return nil }
            record(nanoseconds: nanoseconds - 1, count: count)
        }
    }

    /// Records a duration.
    public mutating func record(_ duration: Duration) {
        record(nanoseconds: duration.wholeNanoseconds)
    }

    /// Records a duration that occurred so many times.
    mutating func record(nanoseconds: Int, count occurrences: Int = 1) {
        let index = Self.index(of: nanoseconds)
        if counts.isEmpty { counts = Array(repeating: 0, count: Self.stepsPerDoubling * Self.doublings) }
        counts[index] += occurrences
        count += occurrences
    }

    /// Adds what `other` holds.
    public mutating func merge(_ other: Self) {
        guard !other.counts.isEmpty else { return }
        if counts.isEmpty {
            counts = other.counts
        } else {
            for index in counts.indices { counts[index] += other.counts[index] }
        }
        count += other.count
    }

    /// The duration that the given share of the recorded ones do not exceed, or `nil` when there are none.
    ///
    /// - Parameter share: 0.5 for the median, 0.99 for the 99th percentile.
    public func percentile(_ share: Double) -> Duration? {
        bucket(holding: share).map { Self.upperBound(of: $0.index) }
    }

    /// The percentile by who knows the shortest and the longest of the durations: those of a bucket are taken for evenly
    /// spread, where ``percentile(_:)`` tells what they surely do not exceed.
    package func estimate(of share: Double, within bounds: ClosedRange<Duration>) -> Duration? {
        guard let bucket = bucket(holding: share) else { return nil }
        let lower = max(bounds.lowerBound, bucket.index > 0 ? Self.upperBound(of: bucket.index - 1) : .zero)
        let upper = min(bounds.upperBound, Self.upperBound(of: bucket.index))
        return lower + (upper - lower) * bucket.fraction
    }

    /// The bucket in which a percentile lies, and which part of the bucket's durations do not exceed it.
    private func bucket(holding share: Double) -> (index: Int, fraction: Double)? {
        guard count > 0 else { return nil }
        let rank = max(1, Int((Double(count) * share).rounded(.up)))
        var seen = 0
        for (index, bucketCount) in counts.enumerated() {
            seen += bucketCount
            if seen >= rank { return (index, Double(rank - seen + bucketCount) / Double(bucketCount)) }
        }
        return nil
    }

    /// The buckets that hold anything, in ascending order: each one's upper bound and how many it holds.
    public var buckets: [(upperBound: Duration, count: Int)] {
        counts.enumerated().filter { $0.element > 0 }.map { (Self.upperBound(of: $0.offset), $0.element) }
    }

    // Bucket 0 ends at 1 µs; each doubling after it is split into equal steps.
    private static func index(of nanoseconds: Int) -> Int {
        guard nanoseconds >= 1000 else { return 0 }
        let scaled = UInt64(nanoseconds) / 125  // eight units a microsecond
        let exponent = 60 - scaled.leadingZeroBitCount  // 0 for 1 µs ..< 2 µs
        let step = Int(scaled >> UInt64(exponent)) - stepsPerDoubling
        return min(exponent * stepsPerDoubling + step + 1, stepsPerDoubling * doublings - 1)
    }

    private static func upperBound(of index: Int) -> Duration {
        guard index > 0 else { return .microseconds(1) }
        let (exponent, step) = (index - 1).quotientAndRemainder(dividingBy: stepsPerDoubling)
        return .nanoseconds(Int64(125 * (stepsPerDoubling + step + 1)) << Int64(exponent))
    }
}

extension Duration {
    /// The duration in whole nanoseconds; zero where it is negative.
    var wholeNanoseconds: Int {
        let (seconds, attoseconds) = components
        return max(0, Int(seconds) &* 1_000_000_000 &+ Int(attoseconds / 1_000_000_000))
    }
}
