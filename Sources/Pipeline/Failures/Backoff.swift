/// How long to wait between attempts.
public struct Backoff: Sendable, Equatable {
    private enum Kind: Equatable {
        case constant(Duration)
        case fullJitter(from: Duration, to: Duration)
    }

    private let kind: Kind

    /// The same delay after every attempt.
    public static func constant(_ delay: Duration) -> Self { Self(kind: .constant(delay)) }

    /// Somewhere between nothing and a limit that doubles with each attempt.
    ///
    /// | attempts made | `.fullJitter(from: .milliseconds(50), to: .seconds(20))` |
    /// |---|---|
    /// | 1 | 0 to 50 ms |
    /// | 2 | 0 to 100 ms |
    /// | 5 | 0 to 800 ms |
    /// | 10 and more | 0 to 20 s |
    ///
    /// Source: "Exponential Backoff And Jitter", AWS Architecture Blog.
    ///
    /// - Parameters:
    ///   - first: the limit after the first attempt.
    ///   - last: what the limit never exceeds.
    public static func fullJitter(from first: Duration, to last: Duration) -> Self {
        Self(kind: .fullJitter(from: first, to: last))
    }

    /// The delay after that many attempts.
    ///
    /// - Parameter fraction: a number from 0 up to, not including, 1.
    func delay(after attempt: Int, fraction: Double) -> Duration {
        switch kind {
        case .constant(let delay): delay
        case .fullJitter(let first, let last): min(last, first * (1 << min(30, max(0, attempt - 1)))) * fraction
        }
    }
}
