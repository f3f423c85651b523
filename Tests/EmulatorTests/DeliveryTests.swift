import AWS
import HTTP
import Pipeline
import Testing

@testable import Emulator

/// Answers that go wrong, as a client sees them.
@Suite(.timeLimit(.minutes(5))) struct DeliveryTests {
    private let estate = Estate(EstateShape(clusters: 3))

    @Test(arguments: [FaultKind.truncated, .reset, .resetInBody])
    func anAnswerThatIsNotWholeIsNone(_ kind: FaultKind) async throws {
        let faults = Faults([FaultRule(kind)])
        try await EmulatorServer.withServer(.init(faults: faults), serving: estate) { server in
            try await CurlTransport.withTransport { transport in
                for _ in 0..<3 {
                    let error = await #expect(throws: HTTPError.self) { try await transport.send(request(server)) }
                    #expect(error?.reason == .interrupted)
                }
            }
            #expect(server.statistics.faulty >= 3)
        }
    }

    @Test(arguments: [FaultKind.hang, .stall, .drip])
    func anAnswerThatDoesNotComeIsNotWaitedFor(_ kind: FaultKind) async throws {
        try await EmulatorServer.withServer(.init(faults: Faults([FaultRule(kind)])), serving: estate) { server in
            let impatient = CurlTransport.Configuration(timeout: .milliseconds(300))
            try await CurlTransport.withTransport(impatient) { transport in
                let error = await #expect(throws: HTTPError.self) { try await transport.send(request(server)) }
                #expect(error?.reason == .timeout)
            }
            #expect(server.statistics.faults == ["ListClusters": [kind: 1]])
        }
    }

    @Test(arguments: [FaultKind.huge, .endless])
    func anAnswerWithoutEndIsRefused(_ kind: FaultKind) async throws {
        try await EmulatorServer.withServer(.init(faults: Faults([FaultRule(kind)])), serving: estate) { server in
            try await CurlTransport.withTransport(.init(maximumBodySize: 1 << 20)) { transport in
                for _ in 0..<2 {
                    let error = await #expect(throws: HTTPError.self) { try await transport.send(request(server)) }
                    #expect(error?.reason == .tooLarge)
                }
            }
        }
    }

    @Test func aSlowAnswerIsWhole() async throws {
        var faults = Faults([FaultRule(.slow)])
        faults.slowness = .milliseconds(200)
        try await EmulatorServer.withServer(.init(faults: faults), serving: estate) { server in
            try await CurlTransport.withTransport { transport in
                let clock = ContinuousClock()
                let start = clock.now
                let slow = try await transport.send(request(server))
                #expect(clock.now - start >= .milliseconds(150))
                #expect(slow.status == 200)
                #expect(slow.body.first == UInt8(ascii: "{") && slow.body.last == UInt8(ascii: "}"))
                #expect(slow.body.count == slow.header("Content-Length").flatMap { Int($0) })
                let again = try await transport.send(request(server))
                #expect(again.body == slow.body)
            }
        }
    }

    @Test func aClientWithFreshCredentialsOutlivesItsTokens() async throws {
        let faults = Faults([FaultRule(.truncated, share: 0.05)], tokenCalls: 25, clockSkew: .seconds(-3600))
        try await EmulatorServer.withServer(.init(faults: faults), serving: estate) { server in
            try await CurlTransport.withTransport { transport in
                var options = AWSClient.Options()
                options.scheduler = RequestScheduler(permits: 8, share: .unlimited)
                options.retryPolicy = RetryPolicy(maximumAttempts: 10)
                let client = ECSClient(
                    AWSClient(
                        service: .ecs,
                        region: try Region("us-east-1"),
                        endpoint: try Endpoint(url: server.url, source: "the emulator"),
                        credentials: RenewingCredentials(),
                        transport: transport,
                        options: options
                    )
                )
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<8 {
                        group.addTask {
                            for _ in 0..<25 { _ = try await client.listClusters() }
                            return try await client.listClusters().items.count
                        }
                    }
                    for try await count in group { #expect(count == 3) }
                }
                #expect(server.statistics.totalCalls > 208)
            }
        }
    }

    private func request(_ server: EmulatorServer) -> HTTPRequest {
        HTTPRequest(
            method: "POST",
            url: server.url + "/",
            headers: [
                ("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.ListClusters"),
                (
                    "Authorization",
                    String(decoding: ServiceProbe.authorization("AKIAIOSFODNN7EXAMPLE", "us-east-1"), as: UTF8.self)
                ),
            ],
            body: Array("{}".utf8)
        )
    }

    /// Credentials with another token after each time that they were called expired.
    private final class RenewingCredentials: CredentialsProvider {
        private let generation = Locked(0)

        func credentials() async throws(CredentialError) -> Credentials {
            Credentials(
                accessKeyID: "AKIAIOSFODNN7EXAMPLE",
                secretAccessKey: "example",
                sessionToken: "token \(generation.withLock { $0 })"
            )
        }

        func invalidate(_ credentials: Credentials) async {
            generation.withLock { generation in
                if credentials.sessionToken == "token \(generation)" { generation += 1 }
            }
        }
    }
}
