/// What is to be counted of one request.
struct RequestRecord {
    /// What was answered.
    struct Answer {
        /// From sending the request until the answer was whole.
        var latency: Duration
        /// The length of the body.
        var bytes: Int
        /// Whether it said "slow down".
        var isThrottle: Bool
    }

    /// What was called.
    let operation: CallStatistics.Operation
    /// How long it waited, at the scheduler and for a connection.
    var waited: Duration
    /// Whether it is beyond the first of its call.
    let isRetry: Bool
    /// `nil` as long as nothing was answered.
    var answer: Answer?
}
