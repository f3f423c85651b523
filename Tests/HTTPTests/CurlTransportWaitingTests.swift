import HTTP
import Pipeline
import Testing

/// Requests that wait for one of the connections.
@Suite(.timeLimit(.minutes(5))) struct CurlTransportWaitingTests {
    private static let one = CurlTransport.Configuration(maximumConnections: 1, proxy: .none)

    @Test("more requests than connections wait for one, and tell how long")
    func waits() async throws {
        let count = 50
        let allHaveStarted = Rendezvous(2)
        try await LoopbackServer.run { connection in
            guard connection.readRequest() != nil else { return }
            allHaveStarted.wait()
            repeat { connection.respond() } while connection.readRequest() != nil
        } body: { server in
            try await withTransport(Self.one) { transport in
                let started = Tally()
                try await withThrowingTaskGroup(of: Duration.self) { group in
                    let request = HTTPRequest(method: "POST", url: server.url())
                    for _ in 0..<count {
                        group.addTask {
                            if started.increment() == count { allHaveStarted.wait() }
                            return try await transport.send(request).waited
                        }
                    }
                    let waits = try await group.reduce(into: []) { $0.append($1) }
                    #expect(waits.contains(.zero))
                    #expect(waits.contains { $0 > .zero })
                }
            }
            #expect(server.connectionCount == 1)
        }
    }

    @Test("the time limit of a request begins when it has a connection")
    func timeLimit() async throws {
        try await withStallingServer { server in
            try await withTransport(Self.one) { transport in
                try await withThrowingTaskGroup(of: HTTPResponse.self) { group in
                    let limit = Duration.seconds(2)
                    let stalling = HTTPRequest(method: "GET", url: server.url("/stall"), timeLimit: limit)
                    group.addTask { try await transport.send(stalling) }
                    await server.stalls()
                    let request = HTTPRequest(method: "GET", url: server.url("/other"), timeLimit: limit)
                    let response = try await transport.send(request)
                    #expect(response.status == 200)
                    let error = await #expect(throws: HTTPError.self) { try await group.next() }
                    #expect(error?.reason == .timeout)
                }
            }
            #expect(server.paths == ["/stall", "/other"])
        }
    }

    @Test("a request that is cancelled while it waits is never sent")
    func cancellation() async throws {
        try await withStallingServer { server in
            try await withTransport(Self.one) { transport in
                let stalling = HTTPRequest(method: "GET", url: server.url("/stall"))
                let unwanted = HTTPRequest(method: "GET", url: server.url("/unwanted"))
                await withThrowingTaskGroup(of: HTTPResponse.self) { group in
                    group.addTask { try await transport.send(stalling) }
                    await server.stalls()
                    await withThrowingTaskGroup(of: HTTPResponse.self) { waiting in
                        for _ in 0..<20 { waiting.addTask { try await transport.send(unwanted) } }
                        waiting.cancelAll()
                        for _ in 0..<20 {
                            let error = await #expect(throws: HTTPError.self) { try await waiting.next() }
                            #expect(error?.reason == .cancelled)
                        }
                    }
                    group.cancelAll()
                    await #expect(throws: HTTPError.self) { try await group.next() }
                }
                // The connection is free for others.
                let request = HTTPRequest(method: "GET", url: server.url("/other"))
                let response = try await transport.send(request)
                #expect(response.status == 200)
            }
            #expect(server.paths == ["/stall", "/other"])
        }
    }

    @Test("the end of the scope ends what waits")
    func scopeEnds() async throws {
        try await withStallingServer { server in
            await withThrowingTaskGroup(of: HTTPResponse.self) { group in
                try? await withTransport(Self.one) { transport in
                    for path in ["/stall", "/never", "/never"] {
                        let request = HTTPRequest(method: "GET", url: server.url(path))
                        group.addTask { try await transport.send(request) }
                        if path == "/stall" { await server.stalls() }
                    }
                }
                for _ in 0..<3 {
                    let error = await #expect(throws: HTTPError.self) { try await group.next() }
                    #expect(error?.reason == .other)
                }
            }
            #expect(server.paths == ["/stall"])
        }
    }

    private func withStallingServer(_ body: (StallingServer) async throws -> Void) async throws {
        let record = StallingServer.Record()
        try await LoopbackServer.run {
            record.serve($0)
        } body: { server in
            try await body(StallingServer(server: server, record: record))
        }
    }
}

/// A count that tasks share.
private final class Tally: Sendable {
    private let count = Locked(0)

    /// Counts one more; the count with it.
    func increment() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}

/// A server that answers everything but `/stall`, and keeps what it was asked for.
private struct StallingServer: Sendable {
    final class Record: Sendable {
        let (stalled, stalls) = AsyncStream.makeStream(of: Void.self)
        let paths = Locked<[String]>([])

        func serve(_ connection: Connection) {
            while let request = connection.readRequest() {
                let path = String(request.startLine.split(separator: " ")[1])
                paths.withLock { $0.append(path) }
                if path == "/stall" {
                    stalls.yield()
                    return connection.waitForClose()
                }
                connection.respond()
            }
        }
    }

    let server: LoopbackServer
    let record: Record

    func url(_ path: String) -> String { server.url(path) }

    /// Waits until the server has a request that it does not answer.
    func stalls() async { for await _ in record.stalled { return } }

    /// The paths of all requests, in the order in which they came.
    var paths: [String] { record.paths.withLock { $0 } }
}
