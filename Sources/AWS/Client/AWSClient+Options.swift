extension AWSClient {
    /// What clients of one program share or set alike.
    public struct Options: Sendable {
        /// When a failed call is tried again.
        public var retryPolicy = RetryPolicy()
        /// When each request is sent; shared by all clients that are given the same.
        public var scheduler = RequestScheduler()
        /// How far AWS's clock is from this machine's; shared by all clients that are given the same.
        public var clockOffset = ClockOffset()
        /// Where requests are counted; shared by all clients that are given the same.
        public var statistics = CallStatistics()
        /// The value of `User-Agent`.
        public var userAgent = "ecs-sweep"
        /// What delays are slept on.
        public var clock: any Clock<Duration> = ContinuousClock()
        /// The time of this machine, for signatures.
        public var now: @Sendable () -> Timestamp = { .now }
        /// Where jitter and invocation ids come from.
        public var randomness = Randomness.system

        /// Makes the options of a program that has nothing to say about them.
        public init() {}
    }
}
