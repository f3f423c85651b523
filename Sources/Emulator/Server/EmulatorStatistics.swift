/// What a server was asked so far.
public struct EmulatorStatistics: Sendable, Equatable {
    /// Calls by operation, throttled ones included.
    public var calls: [String: Int] = [:]
    /// Calls answered with `ThrottlingException`.
    public var throttled = 0
    /// Calls that went wrong on purpose.
    public var faulty = 0
    /// The most requests that had arrived and were not answered yet at the same time.
    public var peakInFlight = 0

    /// Calls of all operations.
    public var totalCalls: Int { calls.values.reduce(0, +) }

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
