/// What became of the requests of one operation, and how long they took.
public struct CallFigures: Sendable, Equatable {
    /// Requests that have ended, with those that were repeated.
    public var requests = 0
    /// Requests beyond the first of a call.
    public var retried = 0
    /// Answers that said "slow down".
    public var throttled = 0
    /// Requests to which no answer came.
    public var unanswered = 0
    /// The bytes of all bodies that were received.
    public var receivedBytes = 0
    /// How long answers took, from sending the request until the answer was whole.
    public var latency = RequestTimes()
    /// How long requests waited: for a token of their quota, for a permit and for a connection.
    public var waiting = RequestTimes()

    /// Makes the figures of an operation that was never called.
    public init() {}

    /// Adds other figures of the same operation.
    public mutating func merge(_ other: Self) {
        requests += other.requests
        retried += other.retried
        throttled += other.throttled
        unanswered += other.unanswered
        receivedBytes += other.receivedBytes
        latency.merge(other.latency)
        waiting.merge(other.waiting)
    }

    /// Adds a request.
    mutating func add(_ request: RequestRecord) {
        requests += 1
        if request.isRetry { retried += 1 }
        waiting.record(request.waited)
        guard let answer = request.answer else {
            unanswered += 1
            return
        }
        if answer.isThrottle { throttled += 1 }
        receivedBytes += answer.bytes
        latency.record(answer.latency)
    }
}
