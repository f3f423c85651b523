/// A moment, as AWS writes it: seconds since 1970 in the ECS API, ISO 8601 in EventBridge.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, with a fraction.
    public var secondsSince1970: Double

    /// Makes a moment from seconds since 1970.
    public init(secondsSince1970: Double) {
        self.secondsSince1970 = secondsSince1970
    }

    /// Whether the left moment is before the right one.
    public static func < (left: Self, right: Self) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }
}
