import HTTP
import Pipeline
import PipelineTesting
import Testing

@testable import AWS

@Suite(.timeLimit(.minutes(5))) struct AWSClientTests {
    @Test("a request has the headers of the protocol, and a signature over those that count")
    func request() async throws {
        let transport = StubTransport(.ok("{}"))
        let client = try client(transport)
        _ = try await client.call("ListClusters", body: Array("{}".utf8)) { $0 }
        let request = try #require(transport.requests.first)
        #expect(request.method == "POST")
        #expect(request.url == "https://ecs.eu-west-1.amazonaws.com/")
        let headers = Dictionary(request.headers.map { ($0.name, $0.value) }) { first, _ in first }
        #expect(headers["X-Amz-Target"] == "AmazonEC2ContainerServiceV20141113.ListClusters")
        #expect(headers["Content-Type"] == "application/x-amz-json-1.1")
        #expect(headers["X-Amz-Date"] == "20261123T120000Z")
        #expect(headers["X-Amz-Security-Token"] == "token")
        #expect(headers["amz-sdk-request"] == "attempt=1; max=3")
        #expect(headers["User-Agent"] == "ecs-sweep")
        let authorization = try #require(headers["Authorization"])
        #expect(authorization.contains("Credential=AKIAIOSFODNN7EXAMPLE/20261123/eu-west-1/ecs/aws4_request, "))
        #expect(
            authorization.contains("SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, ")
        )
    }

    @Test("a throttled call is repeated, signed anew, under the same invocation")
    func retries() async throws {
        let transport = StubTransport(.throttled, .throttled, .ok("{}"))
        let seconds = Locked(1_795_435_200.0)
        var options = options
        options.now = {
            seconds.withLock { seconds in
                seconds += 60
                return Timestamp(secondsSince1970: seconds)
            }
        }
        let client = try client(transport, options)
        _ = try await client.call("ListClusters", body: []) { $0 }
        let requests = transport.requests
        #expect(requests.map { value("amz-sdk-request", of: $0) } == (1...3).map { "attempt=\($0); max=3" })
        #expect(Set(requests.map { value("amz-sdk-invocation-id", of: $0) }).count == 1)
        #expect(Set(requests.map { value("Authorization", of: $0) }).count == 3)
        #expect(options.statistics.total == 3)
        #expect(options.statistics.retried == 2)
        #expect(options.statistics.throttled == 2)
    }

    @Test("the policy's attempts are all there are", arguments: [1, 2, 5])
    func attempts(_ maximum: Int) async throws {
        let transport = StubTransport(.error(500, ""))
        var options = options
        options.retryPolicy = RetryPolicy(maximumAttempts: maximum)
        let client = try client(transport, options)
        await #expect(throws: AWSError.self) { try await client.call("ListTasks", body: []) { $0 } }
        #expect(transport.requests.count == maximum)
    }

    @Test("what a request waited for a connection is no part of its latency")
    func waitForConnection() async throws {
        let clock = ManualClock()
        let transport = WaitingTransport(clock: clock, wait: .milliseconds(30), latency: .milliseconds(40))
        var options = options
        options.statistics = CallStatistics(clock: clock)
        _ = try await client(transport, options).call("ListTasks", body: []) { $0 }
        let figures = try #require(options.statistics.take().values.first)
        #expect(figures.latency.longest == .milliseconds(40))
        #expect(figures.waiting.longest == .milliseconds(30))
    }

    @Test("throttles are no attempts, use up no quota, and end all the same")
    func throttles() async throws {
        let transport = StubTransport(.throttled)
        var options = options
        options.retryPolicy = RetryPolicy(maximumAttempts: 1, maximumThrottles: 200)
        let client = try client(transport, options)
        for round in 1...2 {
            let error = await #expect(throws: AWSError.self) { try await client.call("ListTasks", body: []) { $0 } }
            #expect(error?.isThrottle == true)
            #expect(transport.requests.count == 201 * round)
        }
        #expect(options.statistics.throttled == 402)
        #expect(value("amz-sdk-request", of: transport.requests[1]) == "attempt=2; max=2")
    }

    @Test(
        "what may pass is tried again",
        arguments: [
            .error(500, ""), .error(502, "<html>"), .error(503, "{}"), .error(504, ""), .error(429, ""),
            .error(400, #"{"__type":"RequestTimeout"}"#), .failure(.timeout), .failure(.connection),
            .failure(.interrupted), .failure(.nameResolution), .failure(.handshake), .ok("cut off {"), .ok(""),
        ] as [StubTransport.Answer]
    )
    func transient(_ answer: StubTransport.Answer) async throws {
        let transport = StubTransport(answer, .ok("{}"))
        let client = try client(transport)
        let result = try await client.call("ListTasks", body: []) { bytes in
            struct NotJSON: Error {}
            guard bytes == Array("{}".utf8) else { throw NotJSON() }
            return bytes.count
        }
        #expect(result == 2)
        #expect(transport.requests.count == 2)
    }

    @Test(
        "what cannot pass is not tried again",
        arguments: [
            .error(400, #"{"__type":"ClusterNotFoundException"}"#), .error(403, #"{"__type":"AccessDeniedException"}"#),
            .error(501, ""), .error(302, ""), .failure(.tls), .failure(.invalidURL), .failure(.tooLarge),
            .failure(.cancelled), .failure(.other),
        ] as [StubTransport.Answer]
    )
    func permanent(_ answer: StubTransport.Answer) async throws {
        let transport = StubTransport(answer)
        let client = try client(transport)
        await #expect(throws: AWSError.self) { try await client.call("ListTasks", body: []) { $0 } }
        #expect(transport.requests.count == 1)
    }

    @Test("delays double, with jitter and what the server asks for")
    func delays() async throws {
        let clock = RecordingClock()
        var options = options
        options.clock = clock
        options.retryPolicy = RetryPolicy(maximumAttempts: 4)
        let hint = [(name: "x-amz-retry-after", value: "700")]
        let transport = StubTransport(.throttled, .error(500, "", headers: hint), .failure(.timeout), .ok("{}"))
        let client = try client(transport, options)
        _ = try await client.call("ListTasks", body: []) { $0 }
        #expect(clock.sleeps.count == 3)
        #expect(clock.sleeps[0] < .seconds(1))
        #expect(clock.sleeps[1] == .milliseconds(700))
        #expect(clock.sleeps[2] < .milliseconds(200))
    }

    @Test("retries stop when the quota is used up, and successes refill it")
    func quota() async throws {
        let transport = StubTransport(.failure(.timeout))
        var options = options
        options.retryPolicy = RetryPolicy(maximumAttempts: 1000)
        let client = try client(transport, options)
        await #expect(throws: AWSError.self) { try await client.call("ListTasks", body: []) { $0 } }
        let retries = 500 / 14
        #expect(transport.requests.count == 1 + retries)
        await #expect(throws: AWSError.self) { try await client.call("ListTasks", body: []) { $0 } }
        #expect(transport.requests.count == 2 + retries)
    }

    @Test("a cancelled call waits for no delay")
    func cancellation() async throws {
        let transport = StubTransport(.throttled)
        let client = try client(transport)
        await withTaskGroup(of: AWSError?.self) { group in
            group.cancelAll()
            group.addTask {
                do throws(AWSError) {
                    _ = try await client.call("ListTasks", body: []) { $0 }
                    return nil
                } catch {
                    return error
                }
            }
            let error = await group.next()
            #expect(error??.isCancellation == true)
        }
    }

    @Test("without credentials nothing is sent")
    func noCredentials() async throws {
        struct Missing: CredentialsProvider {
            func credentials() async throws(CredentialError) -> Credentials {
                throw .missing(profile: "audit", searched: ["the environment"])
            }
        }
        let transport = StubTransport(.ok("{}"))
        let region = try Region("eu-west-1")
        let client = AWSClient(
            service: .ecs,
            region: region,
            endpoint: Endpoint(.ecs, in: region),
            credentials: Missing(),
            transport: transport
        )
        let error = await #expect(throws: AWSError.self) { try await client.call("ListTasks", body: []) { $0 } }
        #expect(error?.message.contains("aws configure --profile audit") == true)
        #expect(transport.requests.isEmpty)
    }

    @Test("a permit is not held during a delay")
    func delayHoldsNoPermit() async throws {
        let scheduler = RequestScheduler(permits: 1)
        var options = options
        options.scheduler = scheduler
        let clock = ProbingClock(scheduler)
        options.clock = clock
        let client = try client(StubTransport(.throttled, .ok("{}")), options)
        _ = try await client.call("ListTasks", body: []) { $0 }
        #expect(clock.probes == 1)
    }

    @Test("clients of one account share its quotas, others do not")
    func sharedQuotas() async throws {
        let clock = ManualClock()
        var options = options
        options.scheduler = RequestScheduler(permits: 64, clock: clock)
        let transport = StubTransport(.ok("{}"))
        // The quota of operations of which none is documented: four fifths of ten at once.
        for _ in 0..<4 {
            for _ in 0..<2 {
                _ = try await client(transport, options, account: "111122223333").call("Other", body: []) { $0 }
            }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            let third = try client(transport, options, account: "111122223333")
            group.addTask { _ = try await third.call("Other", body: []) { $0 } }
            await clock.waitForSleepers(count: 1)
            _ = try await client(transport, options, account: "123456789012").call("Other", body: []) { $0 }
            #expect(transport.requests.count == 9)
            clock.advance(by: .seconds(1))
            try await group.waitForAll()
        }
    }

    @Test("a signature that was refused for its time is made again with AWS's, and so is each after it")
    func clockSkew() async throws {
        let refused = StubTransport.Answer.error(
            400,
            #"{"__type":"InvalidSignatureException","message":"Signature expired"}"#,
            headers: [(name: "Date", value: "Mon, 23 Nov 2026 12:10:00 GMT")]
        )
        let transport = StubTransport(refused, .ok("{}"))
        let options = options
        _ = try await client(transport, options).call("ListTasks", body: []) { $0 }
        // Another client with the same options has learnt it too.
        _ = try await client(transport, options).call("ListTasks", body: []) { $0 }
        #expect(
            transport.requests.map { value("X-Amz-Date", of: $0) } == [
                "20261123T120000Z", "20261123T121000Z", "20261123T121000Z",
            ]
        )
    }

    @Test("a signature that was refused at the right time is not made again")
    func wrongSecret() async throws {
        let transport = StubTransport(
            .error(
                403,
                #"{"__type":"InvalidSignatureException"}"#,
                headers: [(name: "Date", value: "Mon, 23 Nov 2026 12:01:00 GMT")]
            )
        )
        let client = try client(transport)
        let error = await #expect(throws: AWSError.self) { try await client.call("ListTasks", body: []) { $0 } }
        #expect(error?.isAccessDenied == true)
        #expect(transport.requests.count == 1)
    }

    @Test("a clock that cannot be put right is an error after one more request")
    func clockThatStaysWrong() async throws {
        let transport = StubTransport(
            .error(
                400,
                #"{"__type":"RequestTimeTooSkewed"}"#,
                headers: [(name: "Date", value: "Mon, 23 Nov 2020 12:01:00 GMT")]
            )
        )
        let client = try client(transport)
        await #expect(throws: AWSError.self) { try await client.call("ListTasks", body: []) { $0 } }
        #expect(transport.requests.count == 2)
    }

    @Test("expired credentials are not used again where there are no others")
    func expiredForGood() async throws {
        let transport = StubTransport(.error(400, #"{"__type":"ExpiredTokenException"}"#))
        let client = try client(transport)
        let error = await #expect(throws: AWSError.self) { try await client.call("ListTasks", body: []) { $0 } }
        #expect(error?.isExpiredCredentials == true)
        #expect(transport.requests.count == 1)
    }

    @Test("expired credentials are exchanged for fresh ones, a few times for one call")
    func expiredCredentials() async throws {
        let expired = StubTransport.Answer.error(400, #"{"__type":"ExpiredTokenException"}"#)
        let provider = RenewingCredentials()
        let transport = StubTransport(expired, .ok("{}"), expired)
        let client = try client(transport, credentials: provider)
        _ = try await client.call("ListTasks", body: []) { $0 }
        #expect(transport.requests.map { value("X-Amz-Security-Token", of: $0) } == ["token 0", "token 1"])
        let error = await #expect(throws: AWSError.self) { try await client.call("ListTasks", body: []) { $0 } }
        #expect(error?.isExpiredCredentials == true)
        #expect(transport.requests.count == 2 + 1 + CallRetries.maximumRenewals)
    }

    /// Credentials that are others after each time that they were called expired.
    private final class RenewingCredentials: CredentialsProvider {
        private let generation = Locked(0)

        func credentials() async throws(CredentialError) -> Credentials {
            .example(token: "token \(generation.withLock { $0 })")
        }

        func invalidate(_ credentials: Credentials) async {
            generation.withLock { generation in
                if credentials.sessionToken == "token \(generation)" { generation += 1 }
            }
        }
    }

    private func value(_ name: String, of request: HTTPRequest) -> String? {
        request.headers.first { $0.name == name }?.value
    }

    private var options: AWSClient.Options {
        let clock = RecordingClock()
        var options = AWSClient.Options()
        options.clock = clock
        options.scheduler = RequestScheduler(clock: clock)
        options.randomness = .seeded(7)
        options.now = { Timestamp(secondsSince1970: 1_795_435_200) }
        return options
    }

    private func client(
        _ transport: any HTTPTransport,
        _ options: AWSClient.Options? = nil,
        account: String = "",
        credentials: any CredentialsProvider = StaticCredentials(.example(token: "token"))
    ) throws -> AWSClient {
        let region = try Region("eu-west-1")
        return AWSClient(
            service: .ecs,
            region: region,
            endpoint: Endpoint(.ecs, in: region),
            account: account,
            credentials: credentials,
            transport: transport,
            options: options ?? self.options
        )
    }
}
