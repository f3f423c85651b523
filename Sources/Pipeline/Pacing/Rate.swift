/// How fast a throttle lets elements through.
public struct Rate: Sendable, Equatable {
    /// How much may pass in each period.
    public var amount: Int
    /// How long a period is.
    public var period: Duration
    /// How much may pass at once after a pause.
    public var burst: Int

    /// Makes a rate.
    ///
    /// - Parameters:
    ///   - amount: how much may pass in each period: elements, or what the throttle's cost is counted in.
    ///   - period: the period.
    ///   - burst: how much may pass at once after a pause; 1 spaces the elements evenly.
    public init(_ amount: Int, per period: Duration, burst: Int = 1) {
        self.amount = amount
        self.period = period
        self.burst = burst
    }

    /// That much in a second.
    ///
    /// - Parameters:
    ///   - amount: how much may pass in each second: elements, or what the throttle's cost is counted in.
    ///   - burst: how much may pass at once after a pause; 1 spaces the elements evenly.
    public static func perSecond(_ amount: Int, burst: Int = 1) -> Self { Self(amount, per: .seconds(1), burst: burst) }

    @usableFromInline var isValid: Bool { amount >= 1 && burst >= 1 && period > .zero }

    /// How long it takes for that much to become available; what is more than a century counts as one.
    @usableFromInline func time(for cost: Int) -> Duration {
        let century = Duration.seconds(100 * 366 * 86_400)
        let interval = period / amount
        return Double(cost) > century / interval ? century : interval * cost
    }
}

extension Rate: CustomStringConvertible {
    /// The rate as it is shown in the graph.
    public var description: String { "\(amount) per \(period), burst \(burst)" }
}
