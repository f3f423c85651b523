import Pipeline

/// An entry of the report's `stages`.
struct StageEntry: Encodable {
    private struct Latency: Encodable {
        private enum CodingKeys: String, CodingKey {
            case p50, p99, buckets
        }

        let histogram: Histogram

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(histogram.percentile(0.5)?.milliseconds, forKey: .p50)
            try values.encode(histogram.percentile(0.99)?.milliseconds, forKey: .p99)
            let buckets = histogram.buckets.map { [$0.upperBound.milliseconds, Double($0.count)] }
            try values.encode(buckets, forKey: .buckets)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case name, failed, retried, busySeconds, starvedSeconds, blockedSeconds, latencyMs
        case received = "in"
        case emitted = "out"
    }

    private let stage: StageMetrics

    init(_ stage: StageMetrics) {
        self.stage = stage
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(stage.name, forKey: .name)
        try values.encode(stage.received, forKey: .received)
        try values.encode(stage.emitted, forKey: .emitted)
        try values.encode(stage.failed, forKey: .failed)
        try values.encode(stage.retried, forKey: .retried)
        try values.encode(stage.busy.secondsInMicroseconds, forKey: .busySeconds)
        try values.encode(stage.starved.secondsInMicroseconds, forKey: .starvedSeconds)
        try values.encode(stage.blocked.secondsInMicroseconds, forKey: .blockedSeconds)
        try values.encode(Latency(histogram: stage.latency), forKey: .latencyMs)
    }
}
