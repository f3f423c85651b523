public import Pipeline

/// The stage of a round whose workers were busy for the largest share of it.
public struct BenchBottleneck: Sendable, Equatable, Encodable {
    private enum CodingKeys: String, CodingKey {
        case stage, width, busyShare
    }

    /// Its name.
    public var stage: String
    /// How many workers it has.
    public var width: Int
    /// The share of their time in which they were busy.
    public var busyShare: Double

    /// Finds the stage; `nil` where there is none.
    public init?(_ metrics: Metrics) {
        guard let bottleneck = metrics.bottleneck else { return nil }
        stage = bottleneck.name
        width = bottleneck.width
        busyShare = metrics.utilization(of: bottleneck)
    }
}
