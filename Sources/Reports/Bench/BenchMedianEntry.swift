/// The `median`.
struct BenchMedianEntry: Encodable {
    private enum CodingKeys: String, CodingKey {
        case wallSeconds, callsPerSecond, tasksPerSecond, cpuSeconds
    }

    private let report: BenchReport

    init(_ report: BenchReport) {
        self.report = report
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(report.median { $0.wall.secondsInMicroseconds }, forKey: .wallSeconds)
        try values.encode(report.median(\.callsPerSecond), forKey: .callsPerSecond)
        try values.encode(report.median(\.tasksPerSecond), forKey: .tasksPerSecond)
        try values.encode(report.median { $0.processorTime.secondsInMicroseconds }, forKey: .cpuSeconds)
    }
}
