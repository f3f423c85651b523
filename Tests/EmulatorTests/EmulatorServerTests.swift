import Testing

@testable import Emulator

struct EmulatorServerTests {
    private let estate = Estate(EstateShape(clusters: 3))

    private func count(_ part: String, in text: String) -> Int {
        text.split(separator: part, omittingEmptySubsequences: false).count - 1
    }

    @Test func answersPipelinedRequestsInOrder() async throws {
        try await EmulatorServer.withServer(serving: estate) { server in
            let client = try #require(RawClient(port: server.port))
            let requests =
                rawRequest("ListClusters", "{}") + rawRequest("ListTasks", #"{"cluster":"none"}"#)
                + rawRequest("ListTasks", #"{"cluster":"media-prod"}"#, headers: "Connection: close\r\n")
            client.send(requests)
            let answers = client.receive { _ in false }
            #expect(count("HTTP/1.1 ", in: answers) == 3)
            let bodies = answers.split(separator: "HTTP/1.1 ").map { $0.drop { $0 != "{" }.prefix(12) }
            #expect(bodies == ["{\"clusterArn", "{\"__type\":\"C", "{\"taskArns\":"])
            #expect(server.statistics.calls == ["ListClusters": 1, "ListTasks": 2])
        }
    }

    @Test func tellsAClientToGoOn() async throws {
        try await EmulatorServer.withServer(serving: estate) { server in
            let client = try #require(RawClient(port: server.port))
            let request = rawRequest("ListClusters", "{}", headers: "Expect: 100-continue\r\nConnection: close\r\n")
            client.send(String(request.dropLast(2)))
            #expect(client.receive { $0.hasSuffix("\r\n\r\n") } == "HTTP/1.1 100 Continue\r\n\r\n")
            client.send("{}")
            #expect(client.receive { _ in false }.hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test func latencyHoldsUpNoOtherConnection() async throws {
        let latency = Duration.milliseconds(300)
        try await EmulatorServer.withServer(.init(latency: .fixed(latency)), serving: estate) { server in
            let clients = try (0..<20).map { _ in try #require(RawClient(port: server.port)) }
            let took = ContinuousClock().measure {
                for client in clients { client.send(rawRequest("ListClusters", "{}")) }
                for client in clients { #expect(client.receive { $0.hasSuffix("}") }.contains("clusterArns")) }
            }
            #expect(took >= latency)
            #expect(took < latency * 10, "the answers came one after another")
            #expect(server.statistics.peakInFlight > 1)
        }
    }

    @Test func aPeerThatOnlySendsIsAnsweredInTheEnd() async throws {
        try await EmulatorServer.withServer(serving: estate) { server in
            let client = try #require(RawClient(port: server.port))
            let request = rawRequest("ListTasks", #"{"cluster":"media-prod","desiredStatus":"STOPPED"}"#)
            client.send(
                String(repeating: request, count: 2_000) + rawRequest("Nothing", "{}", headers: "Connection: close\r\n")
            )
            let answers = client.receive { _ in false }
            #expect(count("\"taskArns\"", in: answers) == 2_000)
        }
    }

    @Test func refusesGarbageAndCloses() async throws {
        try await EmulatorServer.withServer(serving: estate) { server in
            let client = try #require(RawClient(port: server.port))
            client.send("garbage\r\n\r\n")
            #expect(client.receive { _ in false }.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        }
    }

    @Test func unsignedRequestsAreForbidden() async throws {
        try await EmulatorServer.withServer(serving: estate) { server in
            let client = try #require(RawClient(port: server.port))
            client.send("POST / HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
            let answer = client.receive { _ in false }
            #expect(answer.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
            #expect(answer.contains("MissingAuthenticationTokenException"))
        }
    }

    @Test func servesItsStatistics() async throws {
        try await EmulatorServer.withServer(.init(quotas: .documented), serving: estate) { server in
            let client = try #require(RawClient(port: server.port))
            client.send(String(repeating: rawRequest("ListClusters", "{}"), count: 60))
            client.send("GET /__stats HTTP/1.1\r\nConnection: close\r\n\r\n")
            let answers = client.receive { _ in false }
            let throttled = server.statistics.throttled
            #expect(throttled > 0 && throttled <= 10)
            #expect(answers.hasSuffix(#"{"ListClusters":60,"throttled":\#(throttled),"faulty":0,"peak_inflight":1}"#))
        }
    }

    @Test func thePortIsFreeAfterwardsAlsoAfterAnError() async throws {
        struct Stop: Error {}
        var port: UInt16 = 0
        await #expect(throws: Stop.self) {
            try await EmulatorServer.withServer(serving: estate) { server in
                port = server.port
                throw Stop()
            }
        }
        try #require(port != 0)
        #expect(RawClient(port: port) == nil)
        let url = try await EmulatorServer.withServer(.init(port: port), serving: estate) { $0.url }
        #expect(url == "http://127.0.0.1:\(port)")
    }

    @Test func saysWhichPortIsTaken() async throws {
        try await EmulatorServer.withServer(serving: estate) { server in
            let error = await #expect(throws: EmulatorError.self) {
                try await EmulatorServer.withServer(.init(port: server.port), serving: estate) { _ in }
            }
            #expect(error?.operation == "listen on 127.0.0.1:\(server.port)")
        }
    }
}
