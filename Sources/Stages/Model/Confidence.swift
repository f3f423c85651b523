/// How sure a verdict is.
public enum Confidence: String, Sendable, CaseIterable, Codable, Comparable {
    /// A guess from weak evidence, such as an exit code alone.
    case low
    /// Likely: the evidence has more than one reading.
    case medium
    /// Certain: the evidence names the cause.
    case high

    /// Whether the left is less sure than the right.
    public static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }
}
