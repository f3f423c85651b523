import Pipeline

/// A value that stops being good at a known time.
protocol Expiring: Sendable {
    /// When it stops being good; `nil` for never.
    var expiration: Timestamp? { get }
}

extension Credentials: Expiring {}

/// A value that is fetched when it is first asked for, and again ahead of its expiry; once, however many ask.
///
/// When the one that fetches is cancelled, another that waits takes its place.
final class Refreshing<Value: Expiring>: Sendable {
    private let fetch: @Sendable () async throws(CredentialError) -> Value
    private let now: @Sendable () -> Timestamp
    private let state: Locked<RefreshState<Value>>
    private let flight = SingleFlight<Int, Result<Value, CredentialError>>()

    init(
        _ policy: RefreshPolicy,
        now: @escaping @Sendable () -> Timestamp,
        fetch: @escaping @Sendable () async throws(CredentialError) -> Value
    ) {
        self.fetch = fetch
        self.now = now
        state = Locked(RefreshState(policy))
    }

    /// The value.
    ///
    /// - Throws: What the fetch threw, when there is no value that is still good.
    func value() async throws(CredentialError) -> Value {
        let time = now()
        switch state.withLock({ $0.turn(at: time) }) {
        case .use(let value): return value
        case .fail(let error): throw error
        case .fetch(let generation): return try await fetched(generation)
        }
    }

    /// Drops the value when it is one that `isRefused` knows: the next to ask fetches.
    func drop(where isRefused: @Sendable (Value) -> Bool) {
        state.withLock { $0.drop(where: isRefused) }
    }

    private func fetched(_ generation: Int) async throws(CredentialError) -> Value {
        let result: Result<Value, CredentialError>
        do throws(CancellationError) {
            result = try await flight.value(for: generation) { () async throws(CancellationError) in
                do throws(CredentialError) {
                    return .success(try await self.fetch())
                } catch .cancelled {
                    throw CancellationError()
                } catch {
                    return .failure(error)
                }
            }
        } catch {
            state.withLock { $0.giveUp(generation) }
            throw .cancelled
        }
        let time = now()
        let fallback = state.withLock { state in
            state.land(result, of: generation, at: time)
            return state.fallback(at: time)
        }
        // Kept until the next one has landed: somebody told to fetch may come here late, and is not to fetch again.
        flight.forget(generation - 1)
        if case .failure = result, let fallback { return fallback }
        return try result.get()
    }
}
