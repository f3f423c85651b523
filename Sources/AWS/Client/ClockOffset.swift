import Pipeline

/// How far AWS's clock is from this machine's: nothing until a service refuses a signature for its time.
///
/// All clients that share one share what the first of them has learnt.
public final class ClockOffset: Sendable {
    /// AWS refuses signatures that are five minutes from its time, some services later; less than this is not why one
    /// was refused.
    static let tolerance = 4.0 * 60

    private let seconds = Locked(0.0)

    /// Makes an offset of nothing.
    public init() {}

    /// AWS's time, given this machine's.
    func corrected(_ now: Timestamp) -> Timestamp {
        Timestamp(secondsSince1970: now.secondsSince1970 + seconds.withLock { $0 })
    }

    /// Learns from a refused signature, if it was its time that was wrong.
    ///
    /// The answer's date is compared with the time of that very signature, not with the offset as it is now: of all
    /// requests that were on their way with the wrong time each is sent again, whichever came back first.
    ///
    /// - Parameters:
    ///   - date: The date in the answer.
    ///   - signedAt: The time in the refused signature.
    ///   - now: This machine's time.
    /// - Returns: Whether the request is worth another signature.
    func learn(from date: Timestamp, signedAt: Timestamp, now: Timestamp) -> Bool {
        guard abs(date.secondsSince1970 - signedAt.secondsSince1970) >= Self.tolerance else { return false }
        seconds.withLock { $0 = date.secondsSince1970 - now.secondsSince1970 }
        return true
    }
}
