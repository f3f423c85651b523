import Pipeline

/// A gate at which tasks wait until a test opens it.
public final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
        var cancelled: Set<Int> = []
        var nextID = 0
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Locked(State())

    /// Makes a closed gate.
    public init() {}

    /// Waits until the gate is open.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    public func pass() async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in enter(continuation, as: id) }
        } onCancel: {
            let continuation = state.withLock { state -> CheckedContinuation<Void, any Error>? in
                if let continuation = state.waiting.removeValue(forKey: id) { return continuation }
                state.cancelled.insert(id)
                return nil
            }
            continuation?.resume(throwing: CancellationError())
        }
    }

    /// Lets everybody through, from now on.
    public func open() {
        let (passing, watchers) = state.withLock { state in
            state.isOpen = true
            defer {
                state.waiting = [:]
                state.watchers = []
            }
            return (Array(state.waiting.values), state.watchers.map(\.continuation))
        }
        for continuation in passing { continuation.resume() }
        for watcher in watchers { watcher.resume() }
    }

    /// Waits until at least `count` tasks stand at the gate, or it is open.
    public func waitForArrivals(count: Int) async {
        await withCheckedContinuation { continuation in
            let isReached = state.withLock { state in
                if !state.isOpen, state.waiting.count < count {
                    state.watchers.append((count, continuation))
                    return false
                }
                return true
            }
            if isReached { continuation.resume() }
        }
    }

    private func enter(_ continuation: CheckedContinuation<Void, any Error>, as id: Int) {
        let (result, watchers) = state.withLock {
            state -> (Result<Void, any Error>?, [CheckedContinuation<Void, Never>]) in
            if state.cancelled.remove(id) != nil { return (.failure(CancellationError()), []) }
            if state.isOpen { return (.success(()), []) }
            state.waiting[id] = continuation
            let count = state.waiting.count
            defer { state.watchers.removeAll { $0.count <= count } }
            return (nil, state.watchers.filter { $0.count <= count }.map(\.continuation))
        }
        if let result { continuation.resume(with: result) }
        for watcher in watchers { watcher.resume() }
    }
}
