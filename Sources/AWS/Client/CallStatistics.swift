import Pipeline

/// Counts and times the requests of all clients that share it.
///
/// Each request is entered once, when it has ended: a short lock, and no memory but for the first of an operation.
public final class CallStatistics: Sendable {
    /// An operation of a service.
    public struct Operation: Hashable, Sendable {
        /// The service's name, such as `ecs`.
        public var service: String
        /// The operation's name, such as `ListTasks`.
        public var name: String

        /// Makes an operation.
        public init(service: String, name: String) {
            self.service = service
            self.name = name
        }
    }

    private let operations = Locked<[Operation: CallFigures]>([:])
    private let clock: RunClock

    /// Makes statistics of nothing.
    ///
    /// - Parameter clock: What requests are timed with.
    public init(clock: any Clock<Duration> = ContinuousClock()) {
        self.clock = RunClock(clock)
    }

    /// Requests that have ended, with those that were repeated.
    public var total: Int { sum(\.requests) }

    /// Answers that said "slow down".
    public var throttled: Int { sum(\.throttled) }

    /// Requests beyond the first of a call.
    public var retried: Int { sum(\.retried) }

    /// Returns the figures of each operation, and begins anew from zero.
    public func take() -> [Operation: CallFigures] {
        operations.withLock { operations in
            defer { operations = [:] }
            return operations
        }
    }

    /// The time, for how long something takes.
    func now() -> Duration { clock.now() }

    /// Enters a request that has ended.
    func add(_ request: RequestRecord) {
        operations.withLock { $0[request.operation, default: CallFigures()].add(request) }
    }

    private func sum(_ count: (CallFigures) -> Int) -> Int {
        operations.withLock { $0.values.reduce(0) { $0 + count($1) } }
    }
}
