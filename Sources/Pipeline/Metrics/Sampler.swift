/// Measures some of the elements of a stage: as many as keep the cost of the clock near one per cent.
@usableFromInline
struct Sampler: Sendable {
    // Two readings of the clock take about 64 ns.
    private static let budget = Duration.nanoseconds(6400)
    private static let longestStride = 4096

    /// How many elements the next sample stands for.
    @usableFromInline private(set) var stride = 1
    /// The estimated time of all elements so far.
    @usableFromInline private(set) var busy = Duration.zero
    @usableFromInline private(set) var latency = Histogram()
    private var average = Duration.zero

    @usableFromInline
    init(_ metering: Metering) {
        // A stride that never ends: nothing is measured.
        if metering.kind == .counts { stride = .max }
    }

    /// Records how long the sampled element took, and chooses the next one.
    @usableFromInline
    mutating func record(_ took: Duration) {
        let others = stride - 1
        // A task that lost its processor during the sample must not count for every element that the sample stands for.
        let typical = average > .zero && took > average * 8 ? average : took
        busy += took + typical * others
        latency.record(took)
        if others > 0 { latency.record(typical, count: others) }
        average = average > .zero ? (average * 3 + typical) / 4 : typical
        stride = average > .zero ? min(Self.longestStride, max(1, Int(Self.budget / average))) : Self.longestStride
    }
}
