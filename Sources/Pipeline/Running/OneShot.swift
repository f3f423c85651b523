/// Something that happens once.
///
/// Tasks wait for it, and functions can be called when it happens.
package final class OneShot: Sendable {
    private struct State {
        var hasHappened = false
        var handlers: [Int: @Sendable () -> Void] = [:]
        var nextID = 0
    }

    private let state = Locked(State())

    package init() {}

    /// Whether it has happened.
    package var hasHappened: Bool { state.withLock { $0.hasHappened } }

    /// Lets it happen; again has no effect.
    package func happen() {
        let handlers = state.withLock { state in
            state.hasHappened = true
            defer { state.handlers = [:] }
            return state.handlers
        }
        for handler in handlers.values { handler() }
    }

    /// Calls the function when it happens: at once if it has.
    ///
    /// - Returns: what ``remove(_:)`` takes.
    package func whenHappened(_ handler: @escaping @Sendable () -> Void) -> Int? {
        let id: Int? = state.withLock { state in
            if state.hasHappened { return nil }
            state.nextID += 1
            state.handlers[state.nextID] = handler
            return state.nextID
        }
        if id == nil { handler() }
        return id
    }

    /// Forgets a function.
    package func remove(_ id: Int?) {
        guard let id else { return }
        state.withLock { _ = $0.handlers.removeValue(forKey: id) }
    }

    /// Waits until it happens, or the task is cancelled.
    package func wait() async {
        let (stream, continuation) = AsyncStream.makeStream(of: Never.self)
        let id = whenHappened { continuation.finish() }
        for await _ in stream {}
        remove(id)
    }

    /// Runs `body`, and cancels it when this happens.
    ///
    /// - Returns: what it came to; `nil` when this came first.
    package func race<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value? {
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
