import Pipeline

/// A clock on which short sleeps pass at once, by moving its hands; long ones last until they are cancelled.
///
/// So throttles, backoffs and chunks' windows do what they do in time, without taking any; and a deadline of some
/// hours is never reached.
final class SkippingClock: Clock {
    /// Sleeps up to this pass at once.
    static let longestSkip = Duration.seconds(600)

    private let hands = Locked(ManualInstant(offset: .zero))

    var now: ManualInstant { hands.withLock { $0 } }

    var minimumResolution: Duration { .zero }

    func sleep(until deadline: ManualInstant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        if now.duration(to: deadline) > Self.longestSkip { return try await sleepUntilCancelled() }
        await Task.yield()
        hands.withLock { $0 = max($0, deadline) }
    }

    private func sleepUntilCancelled() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Never.self)
        for await _ in stream {}
        continuation.finish()
        throw CancellationError()
    }
}

/// A moment of a ``SkippingClock``.
struct ManualInstant: InstantProtocol {
    var offset: Duration

    func advanced(by duration: Duration) -> Self { Self(offset: offset + duration) }

    func duration(to other: Self) -> Duration { other.offset - offset }

    static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
}
