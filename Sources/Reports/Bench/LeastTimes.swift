/// Times that a sweep hardly goes below, whatever else is fast: the largest tells what bounds it.
struct LeastTimes: Equatable {
    /// What a sweep can be bound by.
    enum Bound: String, CaseIterable, Encodable {
        /// AWS takes no more calls a second.
        case quotas
        /// Answers take their time, and no more calls may be on their way.
        case roundTrips
        /// All processors are busy.
        case processors
    }

    /// Which part of a sweep's time one of these must explain to count as what bounds it.
    private static let leastShare = 0.5

    /// What the tightest quota takes for the sweep's calls.
    var quotas: Duration
    /// What the calls' round trips take.
    var roundTrips: Duration
    /// What the work takes when it is spread over all processors.
    var processors: Duration

    /// The time of a number of calls of which so many are on their way at a time, and the one before them.
    ///
    /// A sweep begins with one call on which all others depend: the list of clusters.
    static func roundTrips(latency: Duration, calls: Int, concurrency: Int) -> Duration {
        guard calls > 0 else { return .zero }
        let rounds = (calls + concurrency - 1) / max(1, concurrency)
        return latency * (1 + rounds)
    }

    /// What bounds a sweep that took that long; `nil` where none of these explains half of it.
    func bound(of wall: Duration) -> Bound? {
        let times: [(Bound, Duration)] = [(.quotas, quotas), (.roundTrips, roundTrips), (.processors, processors)]
        guard let largest = times.max(by: { $0.1 < $1.1 }), largest.1 > .zero, largest.1 >= wall * Self.leastShare
        else { return nil }
        return largest.0
    }

    /// How many times as long as it must a sweep took that lasted that long; `nil` where it made no calls.
    ///
    /// Processors do not count: work can be made less.
    func ratio(of wall: Duration) -> Double? {
        let least = max(quotas, roundTrips)
        return least > .zero ? wall / least : nil
    }
}
