import Pipeline

/// How long something took in many requests, at a cost that is the same however many there were.
public struct RequestTimes: Sendable, Equatable {
    private var histogram = Histogram()
    /// The shortest of the times; `nil` where there is none.
    public private(set) var shortest: Duration?
    /// The longest of the times; `nil` where there is none.
    public private(set) var longest: Duration?

    /// Makes times of nothing.
    public init() {}

    /// How many times were recorded.
    public var count: Int { histogram.count }

    /// Records a time.
    public mutating func record(_ time: Duration) {
        histogram.record(time)
        shortest = min(shortest ?? time, time)
        longest = max(longest ?? time, time)
    }

    /// Adds other times.
    public mutating func merge(_ other: Self) {
        guard let shortest = other.shortest, let longest = other.longest else { return }
        histogram.merge(other.histogram)
        self.shortest = min(self.shortest ?? shortest, shortest)
        self.longest = max(self.longest ?? longest, longest)
    }

    /// The time that the given share of the times do not exceed, within an eighth; `nil` where there is none.
    ///
    /// - Parameter share: 0.5 for the median, 0.99 for the 99th percentile.
    public func percentile(_ share: Double) -> Duration? {
        guard let shortest, let longest else { return nil }
        return histogram.estimate(of: share, within: shortest...longest)
    }
}
