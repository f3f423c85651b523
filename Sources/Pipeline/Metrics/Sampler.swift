/// Measures some of the elements of a stage: few where they are cheap, so that measuring costs little beside them.
@usableFromInline struct Sampler: Sendable {
    // The nanoseconds of work for each sample: far more than it takes to read the clock twice and to record.
    private static let budget = 30_000
    private static let longestStride = 16_384

    /// How many elements the next sample stands for.
    @usableFromInline private(set) var stride = 1
    @usableFromInline private(set) var latency = Histogram()
    /// The estimated time of all elements so far, in nanoseconds.
    private var busyNanoseconds = 0
    private var average = 0
    private var wasOutlier = false
    private let clockCost: Int

    @usableFromInline init(_ suspension: Suspension) {
        clockCost = suspension.clock.cost
        // A stride that never ends: nothing is measured.
        if suspension.metering.kind == .counts { stride = .max }
    }

    /// The estimated time of all elements so far.
    @usableFromInline var busy: Duration { .nanoseconds(busyNanoseconds) }

    /// Records how long the sampled element took, and chooses the next one.
    @usableFromInline mutating func record(_ duration: Duration) {
        let took = max(0, duration.wholeNanoseconds - clockCost)
        let others = stride - 1
        // A task that lost its processor during the sample must not count for every element that the sample stands for.
        // Two such samples in a row are believed: then it is the elements that take longer.
        let isOutlier = average > 0 && took > average * 8
        let typical = isOutlier && !wasOutlier ? average : took
        busyNanoseconds += took + typical * others
        latency.record(nanoseconds: took)
        if others > 0 { latency.record(nanoseconds: typical, count: others) }
        average = average > 0 && !(isOutlier && wasOutlier) ? (average * 3 + typical) / 4 : typical
        wasOutlier = isOutlier
        // Right after an outlier the next element is measured; a stride grows step by step.
        let affordable = min(Self.longestStride, max(1, Self.budget / max(1, average)))
        stride = isOutlier ? 1 : min(affordable, stride * 2)
    }
}
