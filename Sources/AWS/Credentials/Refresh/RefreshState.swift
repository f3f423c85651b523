/// What is known of a value that expires, and who is to do what about it.
///
/// It does nothing itself: its owner fetches when it says so and tells it what came.
struct RefreshState<Value: Expiring> {
    /// What a caller is to do.
    enum Turn {
        case use(Value)
        /// Fetch, together with all that are given the same number.
        case fetch(Int)
        case fail(CredentialError)
    }

    private let policy: RefreshPolicy
    private var value: Value?
    private var fetchedAt = Timestamp(secondsSince1970: 0)
    private var failure: CredentialError?
    private var nextAttempt: Timestamp?
    /// The number of the next fetch; it is under way when somebody was told to fetch.
    private var generation = 0
    private var isFetching = false

    init(_ policy: RefreshPolicy) {
        self.policy = policy
    }

    /// What a caller is to do now.
    mutating func turn(at now: Timestamp) -> Turn {
        let mayTry = nextAttempt.map { now >= $0 } ?? true
        switch (value, value.map { urgency(of: $0, at: now) }) {
        case (let value?, .fresh?):
            return .use(value)
        case (let value?, .advisory?):
            return isFetching || !mayTry ? .use(value) : fetch()
        case (let value?, .mandatory?):
            // It is still taken: where others cannot be had just now, it serves until it expires.
            return mayTry || isFetching ? fetch() : .use(value)
        default:
            if let failure, !mayTry, !isFetching { return .fail(failure) }
            return fetch()
        }
    }

    /// Takes note of what a fetch came to; a fetch that another has overtaken counts for nothing.
    mutating func land(_ result: Result<Value, CredentialError>, of generation: Int, at now: Timestamp) {
        guard generation == self.generation else { return }
        self.generation += 1
        isFetching = false
        switch result {
        case .success(let value):
            self.value = value
            fetchedAt = now
            failure = nil
            nextAttempt = nil
        case .failure(let error):
            failure = error
            nextAttempt = now + policy.pause
        }
    }

    /// The value to go on with after a fetch failed, if the old one is still taken.
    func fallback(at now: Timestamp) -> Value? {
        value.flatMap { value in value.expiration.map { now < $0 } ?? true ? value : nil }
    }

    /// Takes note that somebody who fetched under this number was cancelled: the next to ask may take over.
    mutating func giveUp(_ generation: Int) {
        if generation == self.generation { isFetching = false }
    }

    /// Drops the value when it is one that `isRefused` knows.
    mutating func drop(where isRefused: (Value) -> Bool) {
        guard let value, isRefused(value) else { return }
        self.value = nil
    }

    private enum Urgency {
        case fresh
        case advisory
        case mandatory
        case expired
    }

    private func urgency(of value: Value, at now: Timestamp) -> Urgency {
        guard let expiration = value.expiration else { return .fresh }
        let lifetime = expiration - fetchedAt
        let left = expiration - now
        if left <= .zero { return .expired }
        if left < min(policy.mandatory, lifetime / 3) { return .mandatory }
        return left < min(policy.advisory, lifetime / 2) ? .advisory : .fresh
    }

    private mutating func fetch() -> Turn {
        isFetching = true
        return .fetch(generation)
    }
}
