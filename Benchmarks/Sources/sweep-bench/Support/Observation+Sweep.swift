import Estates
import Harness

extension Observation {
    /// What a sweep of so many tasks came to, by ecs-sweep or a peer.
    ///
    /// - Parameters:
    ///   - latency: how long each call took, in milliseconds; with one, the figures tell how far the sweep is from the
    ///     least that its calls take.
    init(_ outcome: MeasuredProcess.Outcome, calls: CallCounts, tasks: Int, latency: Int) {
        let tasks = Double(tasks)
        var figures = [
            "seconds": outcome.seconds,
            "cpuSeconds": outcome.cpuSeconds,
            "cpuMicrosecondsPerTask": outcome.cpuSeconds / tasks * 1e6,
            "residentMB": outcome.residentMB,
            "calls": Double(calls.total),
            "tasksPerSecond": tasks / outcome.seconds,
        ]
        if latency > 0 {
            let floor = calls.transferFloor(latency: latency, width: SweepProgram.concurrency)
            figures["timesIdeal"] = outcome.seconds / floor
        }
        self.init(nanoseconds: outcome.seconds / tasks * 1e9, figures: figures)
    }
}
