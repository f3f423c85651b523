import Pipeline

/// Tells the stages of a sweep to begin nothing new and to finish what they have begun.
public final class DrainSignal: Sendable {
    private struct State {
        var hasBegun = false
        var waiting: [AsyncStream<Never>.Continuation] = []
    }

    private let state = Locked(State())

    /// Makes a signal that has not been given.
    public init() {}

    /// Whether the signal was given.
    public var hasBegun: Bool { state.withLock { $0.hasBegun } }

    /// Gives the signal.
    public func begin() {
        let waiting = state.withLock { state in
            state.hasBegun = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.finish() }
    }

    /// Waits until the signal is given, or the task is cancelled.
    public func wait() async {
        let (stream, continuation) = AsyncStream.makeStream(of: Never.self)
        let hasBegun = state.withLock { state in
            if !state.hasBegun { state.waiting.append(continuation) }
            return state.hasBegun
        }
        if hasBegun { continuation.finish() }
        for await _ in stream {}
    }

    /// Runs `body`, and cancels it when the signal is given.
    ///
    /// - Returns: what it came to; `nil` when the signal came first.
    public func race<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value? {
        await withTaskGroup(of: Value?.self) { group in
            group.addTask { await body() }
            group.addTask {
                await self.wait()
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}
