import AWS

/// An entry of `operations`.
struct BenchOperationEntry: Encodable {
    private enum CodingKeys: String, CodingKey {
        case service, operation, calls, throttled, retried, unanswered, receivedBytes, latencyMs, waitMs
    }

    private let operation: CallStatistics.Operation
    private let figures: CallFigures

    init(_ operation: CallStatistics.Operation, _ figures: CallFigures) {
        self.operation = operation
        self.figures = figures
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(operation.service, forKey: .service)
        try values.encode(operation.name, forKey: .operation)
        try values.encode(figures.requests, forKey: .calls)
        try values.encode(figures.throttled, forKey: .throttled)
        try values.encode(figures.retried, forKey: .retried)
        try values.encode(figures.unanswered, forKey: .unanswered)
        try values.encode(figures.receivedBytes, forKey: .receivedBytes)
        try values.encode(figures.latency.milliseconds, forKey: .latencyMs)
        try values.encode(figures.waiting.milliseconds, forKey: .waitMs)
    }
}
