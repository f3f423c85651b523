import Pipeline

/// The statistics of a server, written by its thread and read by anyone.
final class SharedStatistics: Sendable {
    private let statistics = Locked(EmulatorStatistics())

    /// What happened so far.
    func snapshot() -> EmulatorStatistics {
        statistics.withLock { $0 }
    }

    /// Counts an answered call.
    func record(_ response: ServedResponse, inFlight: Int) {
        statistics.withLock { statistics in
            statistics.peakInFlight = max(statistics.peakInFlight, inFlight)
            if let operation = response.operation { statistics.calls[operation, default: 0] += 1 }
            if response.isThrottled { statistics.throttled += 1 }
            if let operation = response.operation, let fault = response.fault {
                statistics.faults[operation, default: [:]][fault, default: 0] += 1
            }
        }
    }
}
