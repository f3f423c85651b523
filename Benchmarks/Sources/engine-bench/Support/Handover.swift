import Synchronization

/// Lets one task wait until another says so: the bare hand-over of control by a continuation.
final class Handover: Sendable {
    private enum State {
        case idle
        case signalled
        case waiting(UnsafeContinuation<Void, Never>)
    }

    private let state = Mutex(State.idle)

    /// Waits for one signal, which may have come already.
    func wait() async {
        await withUnsafeContinuation { waiter in
            let isSignalled = state.withLock { state in
                if case .signalled = state {
                    state = .idle
                    return true
                }
                state = .waiting(waiter)
                return false
            }
            if isSignalled { waiter.resume() }
        }
    }

    /// Resumes the task that waits, or the next one that does.
    func signal() {
        let waiter: UnsafeContinuation<Void, Never>? = state.withLock { state in
            if case .waiting(let waiter) = state {
                state = .idle
                return waiter
            }
            state = .signalled
            return nil
        }
        waiter?.resume()
    }
}
