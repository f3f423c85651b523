/// How long an answer takes after its request has arrived, whatever else is under way.
public struct Latency: Sendable, Equatable {
    /// No time beyond what the work takes.
    public static let none = Latency(shortest: .zero, longest: .zero)

    /// Always the same time.
    public static func fixed(_ duration: Duration) -> Latency {
        Latency(shortest: duration, longest: duration)
    }

    /// Any time from `shortest` to `longest`, evenly spread.
    public static func between(_ shortest: Duration, _ longest: Duration) -> Latency {
        Latency(shortest: shortest, longest: max(shortest, longest))
    }

    let shortest: Duration
    let longest: Duration

    /// The latency of one answer, which is the same for the same state of `generator`.
    func draw(_ generator: inout SeededGenerator) -> Duration {
        let spread = Int((longest - shortest) / .microseconds(1))
        return spread > 0 ? shortest + .microseconds(generator.below(spread + 1)) : shortest
    }
}
