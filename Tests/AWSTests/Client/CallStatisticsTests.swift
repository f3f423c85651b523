import HTTP
import Pipeline
import Testing

@testable import AWS

@Suite struct CallStatisticsTests {
    private let list = CallStatistics.Operation(service: "ecs", name: "ListTasks")
    private let describe = CallStatistics.Operation(service: "ecs", name: "DescribeTasks")

    @Test("each operation has figures of its own, and the sums are of all")
    func operations() {
        let statistics = CallStatistics()
        statistics.add(request(list, waited: .zero, latency: .milliseconds(20), bytes: 100))
        statistics.add(
            request(list, waited: .milliseconds(300), latency: .milliseconds(40), bytes: 50, isThrottle: true)
        )
        statistics.add(request(list, waited: .zero, latency: .milliseconds(30), bytes: 0, isRetry: true))
        statistics.add(RequestRecord(operation: describe, waited: .zero, isRetry: false, answer: nil))
        #expect(statistics.total == 4)
        #expect(statistics.throttled == 1)
        #expect(statistics.retried == 1)
        let figures = statistics.take()
        #expect(Set(figures.keys) == [list, describe])
        #expect(figures[list]?.requests == 3)
        #expect(figures[list]?.receivedBytes == 150)
        #expect(figures[list]?.latency.count == 3)
        #expect(figures[list]?.latency.longest == .milliseconds(40))
        #expect(figures[list]?.waiting.count == 3)
        // What was not answered waited, and has no latency.
        #expect(figures[describe]?.unanswered == 1)
        #expect(figures[describe]?.latency.count == 0)
        #expect(figures[describe]?.waiting.count == 1)
    }

    @Test("what is taken is not counted again")
    func take() {
        let statistics = CallStatistics()
        statistics.add(request(list, waited: .zero, latency: .milliseconds(20), bytes: 1))
        #expect(statistics.take().count == 1)
        #expect(statistics.total == 0)
        #expect(statistics.take().isEmpty)
    }

    @Test("merged figures are those of both")
    func merge() {
        let (one, other) = (CallStatistics(), CallStatistics())
        let both = CallStatistics()
        for (index, latency) in [5, 700, 20].enumerated() {
            let record = request(list, waited: .milliseconds(index), latency: .milliseconds(latency), bytes: index)
            (index == 0 ? one : other).add(record)
            both.add(record)
        }
        var merged = one.take()[list]
        if let figures = other.take()[list] { merged?.merge(figures) }
        #expect(merged == both.take()[list])
    }

    @Test("a client times the wait at the scheduler and the way to the answer apart")
    func client() async throws {
        let clock = RecordingClock()
        var options = AWSClient.Options()
        options.clock = clock
        options.scheduler = RequestScheduler(clock: clock)
        options.statistics = CallStatistics(clock: clock)
        let transport = SlowTransport(clock: clock, latency: .milliseconds(20))
        let region = try Region("eu-west-1")
        let client = AWSClient(
            service: .ecs,
            region: region,
            endpoint: Endpoint(.ecs, in: region),
            credentials: nil,
            transport: transport,
            options: options
        )
        // Of this operation no quota is documented: eight at once, and then four a second.
        for _ in 0..<9 { _ = try await client.call("Other", body: []) { $0 } }
        let operation = CallStatistics.Operation(service: "ecs", name: "Other")
        let figures = try #require(options.statistics.take()[operation])
        #expect(figures.requests == 9)
        #expect(figures.latency.longest == .milliseconds(20))
        #expect(figures.receivedBytes == 9 * 2)
        #expect(figures.latency.shortest == .milliseconds(20))
        #expect(figures.waiting.shortest == .zero)
        #expect(figures.waiting.percentile(0.5) ?? .seconds(1) < .microseconds(1))
        // The scheduler reckons in fractions of tokens.
        let longest = try #require(figures.waiting.longest)
        #expect((.milliseconds(110) ... .milliseconds(110.001)).contains(longest))
    }

    private func request(
        _ operation: CallStatistics.Operation,
        waited: Duration,
        latency: Duration,
        bytes: Int,
        isThrottle: Bool = false,
        isRetry: Bool = false
    ) -> RequestRecord {
        let answer = RequestRecord.Answer(latency: latency, bytes: bytes, isThrottle: isThrottle)
        return RequestRecord(operation: operation, waited: waited, isRetry: isRetry, answer: answer)
    }
}

/// A transport whose answers take their time on the clock of a test.
private struct SlowTransport: HTTPTransport {
    let clock: RecordingClock
    let latency: Duration

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        try? await clock.sleep(for: latency)
        return HTTPResponse(status: 200, body: Array("{}".utf8))
    }
}
