import AWS
import Pipeline

/// A time of day that stands still until a test moves it, from 2026-11-23T12:00:00Z on.
final class WallClock: Sendable {
    private let moment = Locked(1_795_435_200.0)

    /// The time, as a provider asks for it.
    var now: @Sendable () -> Timestamp {
        { Timestamp(secondsSince1970: self.moment.withLock { $0 }) }
    }

    func advance(by duration: Duration) {
        moment.withLock { $0 += duration / .seconds(1) }
    }

    /// The time that is later than now by a duration.
    func later(_ duration: Duration) -> Timestamp {
        Timestamp(secondsSince1970: now().secondsSince1970 + duration / .seconds(1))
    }
}
