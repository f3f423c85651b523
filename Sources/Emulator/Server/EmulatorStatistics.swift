/// What a server was asked so far.
public struct EmulatorStatistics: Sendable, Equatable {
    /// Calls by operation, throttled ones included.
    public var calls: [String: Int] = [:]
    /// Calls answered with `ThrottlingException`.
    public var throttled = 0
    /// Calls that went wrong on purpose, by operation and by what did.
    public var faults: [String: [FaultKind: Int]] = [:]
    /// The most requests that had arrived and were not answered yet at the same time.
    public var peakInFlight = 0

    /// Calls of all operations.
    public var totalCalls: Int { calls.values.reduce(0, +) }

    /// Calls that went wrong on purpose.
    public var faulty: Int { faultsByKind.values.reduce(0, +) }

    /// Calls of all operations that went wrong on purpose, by what did.
    public var faultsByKind: [FaultKind: Int] {
        faults.values.reduce(into: [:]) { sum, counts in sum.merge(counts, uniquingKeysWith: +) }
    }

    /// The JSON of `GET /__stats`: calls by operation, `throttled`, `faulty`, `peak_inflight`.
    var json: [UInt8] {
        var json = JSONWriter()
        json.raw("{")
        for (operation, count) in calls.sorted(by: { $0.key < $1.key }) {
            json.string(operation)
            json.raw(":")
            json.number(count)
            json.raw(",")
        }
        json.raw("\"throttled\":")
        json.number(throttled)
        json.raw(",\"faulty\":")
        json.number(faulty)
        json.raw(",\"peak_inflight\":")
        json.number(peakInFlight)
        json.raw("}")
        return json.bytes
    }
}
