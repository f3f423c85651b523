public import Pipeline

/// A source that a test drives by hand: it emits what the test sends, when the test sends it.
public final class ManualSource<Output: Sendable>: Source {
    private struct State {
        var pending: [Output] = []
        var isFinished = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    /// The source's name.
    public let name: String

    private let state = Locked(State())

    /// Makes a source that has nothing yet.
    public init(name: String = "manual") {
        self.name = name
    }

    /// Lets the source emit the element.
    public func send(_ element: Output) {
        let waiter = state.withLock { state in
            state.pending.append(element)
            return state.waiter.take()
        }
        waiter?.resume()
    }

    /// Lets the source end, after what was sent.
    public func finish() {
        let waiter = state.withLock { state in
            state.isFinished = true
            return state.waiter.take()
        }
        waiter?.resume()
    }

    /// Emits what the test sends until it calls ``finish()``, or the task is cancelled.
    public func produce(into outlet: Outlet<Output>) async throws {
        while true {
            let (batch, isFinished) = state.withLock { state in
                defer { state.pending = [] }
                return (state.pending, state.isFinished)
            }
            if !batch.isEmpty { try await outlet.send(contentsOf: batch) }
            if isFinished && batch.isEmpty { return }
            try Task.checkCancellation()
            if batch.isEmpty { await wait() }
        }
    }

    private func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let goesOn = state.withLock { state in
                    // Checked under the lock: a cancellation that came before finds no waiter to wake.
                    if !state.pending.isEmpty || state.isFinished || Task.isCancelled { return true }
                    state.waiter = continuation
                    return false
                }
                if goesOn { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiter.take() }?.resume()
        }
    }
}
