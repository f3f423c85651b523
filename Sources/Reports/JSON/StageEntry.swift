import Pipeline
import Sinks

/// An entry of the report's `stages`.
struct StageEntry: Decodable, JSONWritable {
    private struct Latency: Decodable, JSONWritable {
        private enum CodingKeys: String, CodingKey {
            case p50, p99, buckets
        }

        let histogram: Histogram

        init(_ histogram: Histogram) {
            self.histogram = histogram
        }

        func write(to object: inout JSONObject) {
            // Not rounded, unlike the percentiles: the bounds of the first buckets are fractions of a microsecond.
            object.add("buckets", histogram.buckets.lazy.map { [$0.upperBound / .milliseconds(1), Double($0.count)] })
            object.add("p50", histogram.percentile(0.5)?.milliseconds)
            object.add("p99", histogram.percentile(0.99)?.milliseconds)
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            let largest = Double(KeyedDecodingContainer<CodingKeys>.largestCount)
            let buckets = try values.decode([[Double]].self, forKey: .buckets).map { pair in
                guard pair.count == 2, (0...largest).contains(pair[0]), (0...largest).contains(pair[1]) else {
                    throw values.refusal(.buckets, "are no pairs of an upper bound and a number")
                }
                return (
                    upperBound: Duration.nanoseconds(Int64((pair[0] * 1_000_000).rounded())), count: Int(pair[1])
                )
            }
            guard let histogram = Histogram(buckets: buckets) else {
                throw values.refusal(.buckets, "have bounds that ecs-sweep does not use")
            }
            self.histogram = histogram
        }
    }

    private enum CodingKeys: String, CodingKey {
        case name, width, failed, retried, busySeconds, starvedSeconds, blockedSeconds, latencyMs
        case received = "in"
        case emitted = "out"
    }

    let stage: StageMetrics

    init(_ stage: StageMetrics) {
        self.stage = stage
    }

    func write(to object: inout JSONObject) {
        object.add("blockedSeconds", stage.blocked.secondsInMicroseconds)
        object.add("busySeconds", stage.busy.secondsInMicroseconds)
        object.add("failed", stage.failed)
        object.add("in", stage.received)
        object.add("latencyMs", Latency(stage.latency))
        object.add("name", stage.name)
        object.add("out", stage.emitted)
        object.add("retried", stage.retried)
        object.add("starvedSeconds", stage.starved.secondsInMicroseconds)
        object.add("width", stage.width)
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        var stage = StageMetrics(
            name: try values.decode(String.self, forKey: .name),
            width: try values.count(forKey: .width)
        )
        stage.received = try values.count(forKey: .received)
        stage.emitted = try values.count(forKey: .emitted)
        stage.failed = try values.count(forKey: .failed)
        stage.retried = try values.count(forKey: .retried)
        stage.busy = try values.duration(forKey: .busySeconds)
        stage.starved = try values.duration(forKey: .starvedSeconds)
        stage.blocked = try values.duration(forKey: .blockedSeconds)
        stage.latency = try values.decode(Latency.self, forKey: .latencyMs).histogram
        self.stage = stage
    }
}
