/// A moment, as AWS writes it: seconds since 1970 in the ECS API, ISO 8601 in EventBridge.
///
/// It lies within the years 1 to 9999, so that it can always be written as a date.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, with a fraction; always finite.
    public let secondsSince1970: Double

    private static let range = -62_135_596_800.0...253_402_300_799.0

    /// Makes a moment from seconds since 1970.
    ///
    /// A number beyond the years 1 to 9999 becomes the nearest moment within them; not-a-number becomes 1970.
    public init(secondsSince1970: Double) {
        guard !secondsSince1970.isNaN else {
            self.secondsSince1970 = 0
            return
        }
        self.secondsSince1970 = min(max(secondsSince1970, Self.range.lowerBound), Self.range.upperBound)
    }

    /// Whether the left moment is before the right one.
    public static func < (left: Self, right: Self) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// The moment that is later by a duration.
    static func + (moment: Self, duration: Duration) -> Self {
        Self(secondsSince1970: moment.secondsSince1970 + duration / .seconds(1))
    }

    /// The time from the right moment to the left one.
    static func - (left: Self, right: Self) -> Duration {
        .seconds(left.secondsSince1970 - right.secondsSince1970)
    }
}
