/// How far a run has come.
public struct RunProgress: Sendable {
    /// How many elements the sources have emitted; some of them may still be queued or under way.
    public var done: Int
    /// How many they will emit, where every one of them knows.
    public var total: Int?
    /// The figures of every stage so far; times are gathered when a worker ends, so they lag behind the counts.
    public var metrics: Metrics
    /// Whether the run has ended.
    public var isFinished: Bool

    /// The share that is done, from 0 to 1; `nil` where the total is not known.
    public var fraction: Double? {
        total.map { $0 > 0 ? min(1, Double(done) / Double($0)) : 1 }
    }
}
