/// How much of AWS's documented quotas calls may use.
///
/// The account's own consoles, deployments and autoscalers draw on the same quotas, so that some is left to them.
public struct QuotaShare: Sendable, Hashable {
    /// Four fifths.
    public static let standard = Self(fraction: 0.8)

    /// Calls are not paced at all: for emulators and stand-ins without quotas.
    ///
    /// Calls that are throttled all the same are repeated after a delay, as everywhere.
    public static let unlimited = Self(fraction: nil)

    /// The part, above 0 and at most 1; `nil` for calls that are not paced.
    let fraction: Double?

    /// A part of the quotas.
    ///
    /// - Parameter fraction: Above 0 and at most 1, which is all of it; `nil` is returned for any other number.
    public init?(_ fraction: Double) {
        guard fraction > 0, fraction <= 1 else { return nil }
        self.init(fraction: fraction)
    }

    private init(fraction: Double?) {
        self.fraction = fraction
    }
}
