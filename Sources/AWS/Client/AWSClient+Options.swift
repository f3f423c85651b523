extension AWSClient {
    /// What clients of one program share or set alike.
    public struct Options: Sendable {
        /// When a failed call is tried again.
        public var retryPolicy = RetryPolicy()
        /// How many requests may be on their way at a time; shared by all clients that are given the same.
        public var transferLimit = TransferLimit(64)
        /// Where requests are counted; shared by all clients that are given the same.
        public var statistics = CallStatistics()
        /// The value of `User-Agent`.
        public var userAgent = "ecs-sweep"
        /// What delays are slept on.
        public var clock: any Clock<Duration> = ContinuousClock()
        /// The time of signatures.
        public var now: @Sendable () -> Timestamp = { .now }
        /// Where jitter and invocation ids come from.
        public var randomness = Randomness.system

        /// Makes the options of a program that has nothing to say about them.
        public init() {}
    }
}
