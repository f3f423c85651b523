/// How sure a verdict is of its bucket and cause.
///
/// It is the confidence of the rule that decided, but for a task of several containers of which one, and it is not known
/// which, brought the end: where the others would give another verdict, it is one step less, and low where an exit code
/// alone decides.
public enum Confidence: String, Sendable, CaseIterable, Codable, Comparable {
    /// A guess: the evidence fits several causes and does not speak for one of them, as an exit code of 137 does not.
    case low
    /// Likely: the evidence has more than one reading, of which this is the usual one; or it names the step that failed
    /// and not why.
    case medium
    /// Certain: AWS or the runtime names the cause in its own words, or by a stop code that has one meaning.
    case high

    /// One step less.
    var lowered: Self {
        switch self {
        case .low, .medium: .low
        case .high: .medium
        }
    }

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
