import Pipeline

/// Values that are fetched once each, however many tasks ask for the same one at the same time.
///
/// The first to ask fetches, in its own task; the others wait. What was fetched is kept until it is forgotten, a failure
/// too. Only when the one that fetches is cancelled does another take its place.
package final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// It is given the value, or `nil` to try again.
    private typealias Waiter = CheckedContinuation<Value?, Never>

    private enum Entry {
        case inFlight([Int: Waiter])
        case landed(Value)
    }

    private enum Turn {
        case fetch
        case wait
        case value(Value)
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var nextWaiter = 0
    }

    private let state = Locked(State())

    package init() {}

    /// The value of the key, fetched unless it is there or on its way.
    ///
    /// - Throws: `CancellationError` when the task is cancelled while it waits or fetches.
    package func value(for key: Key, fetch: () async throws(CancellationError) -> Value) async throws(CancellationError)
        -> Value
    {
        while true {
            switch turn(key) {
            case .value(let value):
                return value
            case .fetch:
                do {
                    let value = try await fetch()
                    land(key, value)
                    return value
                } catch {
                    land(key, nil)
                    throw error
                }
            case .wait:
                if let value = await wait(for: key) { return value }
                if Task.isCancelled { throw CancellationError() }
            }
        }
    }

    /// The value of the key, where it was fetched.
    package func known(_ key: Key) -> Value? {
        state.withLock { state in
            if case .landed(let value) = state.entries[key] { value } else { nil }
        }
    }

    /// Fetches in one go what of these keys is neither there nor on its way, and waits for no other.
    ///
    /// A key that the fetch brings no value for is fetched by whoever asks for it next.
    ///
    /// - Throws: `CancellationError` when the task is cancelled while it fetches.
    package func fill(
        _ keys: some Sequence<Key>,
        fetch: ([Key]) async throws(CancellationError) -> [Key: Value]
    ) async throws(CancellationError) {
        let claimed = state.withLock { state in
            keys.filter { key in
                guard state.entries[key] == nil else { return false }
                state.entries[key] = .inFlight([:])
                return true
            }
        }
        guard !claimed.isEmpty else { return }
        do {
            let values = try await fetch(claimed)
            for key in claimed { land(key, values[key]) }
        } catch {
            for key in claimed { land(key, nil) }
            throw error
        }
    }

    /// Forgets what was fetched for a key: the next to ask fetches again.
    package func forget(_ key: Key) {
        state.withLock { state in
            if case .landed = state.entries[key] { state.entries[key] = nil }
        }
    }

    private func turn(_ key: Key) -> Turn {
        state.withLock { state in
            switch state.entries[key] {
            case .landed(let value): return .value(value)
            case .inFlight: return .wait
            case nil:
                state.entries[key] = .inFlight([:])
                return .fetch
            }
        }
    }

    private func land(_ key: Key, _ value: Value?) {
        let waiters = state.withLock { state -> [Waiter] in
            defer { state.entries[key] = value.map(Entry.landed) }
            guard case .inFlight(let waiters) = state.entries[key] else { return [] }
            return Array(waiters.values)
        }
        for waiter in waiters { waiter.resume(returning: value) }
    }

    /// Waits until the value is there or another is to fetch it; `nil` for the latter, and when cancelled.
    private func wait(for key: Key) async -> Value? {
        let id = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let mustWait = state.withLock { state in
                    // Checked under the lock: a cancellation that came before finds no waiter to wake.
                    guard case .inFlight(var waiters) = state.entries[key], !Task.isCancelled else { return false }
                    waiters[id] = waiter
                    state.entries[key] = .inFlight(waiters)
                    return true
                }
                if !mustWait { waiter.resume(returning: nil) }
            }
        } onCancel: {
            let waiter = state.withLock { state -> Waiter? in
                guard case .inFlight(var waiters) = state.entries[key] else { return nil }
                defer { state.entries[key] = .inFlight(waiters) }
                return waiters.removeValue(forKey: id)
            }
            waiter?.resume(returning: nil)
        }
    }
}
