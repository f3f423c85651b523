/// What a run measures.
public struct Metering: Sendable, Equatable {
    @usableFromInline enum Kind: Sendable {
        case full
        case counts
    }

    @usableFromInline let kind: Kind

    @usableFromInline init(kind: Kind) {
        self.kind = kind
    }

    /// Counts, times and latencies.
    ///
    /// The clock is read for a sample of the elements where they are cheap, so that measuring costs little beside them.
    public static let full = Self(kind: .full)

    /// Counts alone: the clock is never read for an element or a wait, and there is no bottleneck.
    public static let counts = Self(kind: .counts)

    @inlinable func now(_ clock: RunClock) -> Duration {
        kind == .full ? clock.now() : .zero
    }
}
