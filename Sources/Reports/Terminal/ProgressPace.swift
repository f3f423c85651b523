/// How fast a run is of late, and how long the rest of it takes at that.
///
/// Of late, because the pace of a sweep changes: its first calls spend what a quota has saved up, and the others come at
/// the quota's rate. It holds a bounded number of samples.
public struct ProgressPace: Sendable {
    private struct Sample {
        var moment: Duration
        var spent: Int
        var done: Int
    }

    /// How far back it looks.
    private static let window = Duration.seconds(10)
    /// How much time lies between two samples, at least.
    private static let interval = Duration.milliseconds(500)
    /// How much time it takes to know a pace.
    private static let least = Duration.seconds(1)

    private var samples: [Sample] = []
    private var latest: Sample?
    private var left: Int?

    /// Makes a pace that knows nothing yet.
    public init() {}

    /// Takes note of the figures at a moment since the beginning.
    public mutating func note(_ progress: ProgressFigures, at moment: Duration) {
        let sample = Sample(moment: moment, spent: progress.spent, done: progress.done)
        latest = sample
        left = progress.share.map { max(0, $0.total - $0.done) }
        if samples.last.map({ moment - $0.moment >= Self.interval }) ?? true { samples.append(sample) }
        // The oldest one that is kept is where the window begins.
        while samples.count > 1, moment - samples[1].moment >= Self.window { samples.removeFirst() }
    }

    /// Calls, or bytes, a second; `nil` as long as that is not known.
    public var rate: Double? { perSecond { $0.spent } }

    /// How long the rest takes; `nil` as long as that cannot be told, or there is no rest.
    public var remaining: Duration? {
        guard let left, left > 0, let pace = perSecond({ $0.done }), pace > 0 else { return nil }
        return .seconds(Double(left) / pace)
    }

    private func perSecond(_ count: (Sample) -> Int) -> Double? {
        guard let first = samples.first, let latest, latest.moment - first.moment >= Self.least else { return nil }
        return Double(count(latest) - count(first)) / ((latest.moment - first.moment) / .seconds(1))
    }
}
