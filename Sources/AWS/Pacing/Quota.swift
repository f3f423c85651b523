/// How many calls AWS takes of some operations, as a token bucket: so many at once, so many more a second.
public struct Quota: Sendable, Hashable {
    /// What the operations that share the bucket are called, such as `ecs.cluster-resource-read`.
    public let name: String
    /// The most calls at once.
    public let burst: Double
    /// The calls a second that are gained back.
    public let refillPerSecond: Double

    /// Makes a quota; less than one call, or one in a thousand seconds, is taken for that much.
    public init(_ name: String, burst: Double, refillPerSecond: Double) {
        self.name = name
        self.burst = max(1, burst)
        self.refillPerSecond = max(0.001, refillPerSecond)
    }

    /// The part of the quota that is used when others are to have the rest: of the burst and of the refill alike.
    func scaled(by fraction: Double) -> Self {
        Self(name, burst: burst * fraction, refillPerSecond: refillPerSecond * fraction)
    }
}
