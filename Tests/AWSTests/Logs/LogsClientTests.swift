import AWS
import HTTP
import Testing

@Suite(.timeLimit(.minutes(5))) struct LogsClientTests {
    @Test("asks for the last entries of a stream, in the form that the service wants")
    func request() async throws {
        let transport = StubTransport(.ok(#"{"events":[{"timestamp":1,"message":"a","ingestionTime":2}],"new":{}}"#))
        let events = try await client(transport).lastEvents(group: "/ecs/web", stream: "web/app/1", limit: 50)
        #expect(events == [LogEvent(timestamp: 1, message: "a")])
        let request = try #require(transport.requests.first)
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"logGroupName":"/ecs/web","logStreamName":"web/app/1","limit":50}"#
        )
        let headers = Dictionary(request.headers.map { ($0.name, $0.value) }) { first, _ in first }
        #expect(headers["X-Amz-Target"] == "Logs_20140328.GetLogEvents")
        #expect(headers["Authorization"]?.contains("/eu-west-1/logs/aws4_request") == true)
        #expect(request.url.hasPrefix("https://logs.eu-west-1.amazonaws.com"))
    }

    @Test("an empty page with a way back is not the end, and a token that stays is")
    func pages() async throws {
        let transport = StubTransport(
            .ok(#"{"events":[],"nextBackwardToken":"b/1"}"#),
            .ok(#"{"events":[{"message":"a"},{"message":"b"}],"nextBackwardToken":"b/2"}"#)
        )
        let found = try await client(transport).lastEvents(group: "g", stream: "s", limit: 9)
        #expect(found.map(\.message) == ["a", "b"])
        #expect(transport.requests.count == 2)
        #expect(String(decoding: transport.requests[1].body, as: UTF8.self).contains(#""nextToken":"b/1""#))
        let empty = StubTransport(
            .ok(#"{"events":[],"nextBackwardToken":"b/1"}"#),
            .ok(#"{"events":[],"nextBackwardToken":"b/1"}"#)
        )
        #expect(try await client(empty).lastEvents(group: "g", stream: "s", limit: 9).isEmpty)
        #expect(empty.requests.count == 2)
    }

    @Test("a stream of which every page is empty is given up")
    func emptyForEver() async throws {
        let transport = StubTransport(
            .ok(#"{"events":[],"nextBackwardToken":"b/1"}"#),
            .ok(#"{"events":[],"nextBackwardToken":"b/2"}"#),
            .ok(#"{"events":[],"nextBackwardToken":"b/3"}"#)
        )
        #expect(try await client(transport).lastEvents(group: "g", stream: "s", limit: 9).isEmpty)
        #expect(transport.requests.count == 3)
    }

    @Test("an answer without its list is cut short, not empty")
    func missingList() async throws {
        let client = try client(StubTransport(.ok("{}")))
        await #expect(throws: AWSError.undecodable(operation: "GetLogEvents")) {
            try await client.lastEvents(group: "g", stream: "s", limit: 1)
        }
    }

    private func client(_ transport: StubTransport) throws -> LogsClient {
        let region = try Region("eu-west-1")
        let clock = RecordingClock()
        var options = AWSClient.Options()
        options.clock = clock
        options.scheduler = RequestScheduler(clock: clock)
        return LogsClient(
            AWSClient(
                service: .logs,
                region: region,
                endpoint: Endpoint(.logs, in: region),
                credentials: StaticCredentials(.example()),
                transport: transport,
                options: options
            )
        )
    }
}
