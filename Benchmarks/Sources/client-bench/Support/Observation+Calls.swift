import Harness

extension Observation {
    /// What so many calls came to.
    ///
    /// - Parameters:
    ///   - seconds: wall time.
    ///   - cpuSeconds: processor time of the client alone.
    init(calls: Int, seconds: Double, cpuSeconds: Double) {
        let calls = Double(calls)
        self.init(
            nanoseconds: seconds / calls * 1e9,
            figures: ["callsPerSecond": calls / seconds, "cpuMicrosecondsPerCall": cpuSeconds / calls * 1e6]
        )
    }
}
