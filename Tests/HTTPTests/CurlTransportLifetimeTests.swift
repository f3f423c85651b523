import HTTP
import Testing

/// How transfers and transports end.
@Suite(.timeLimit(.minutes(5))) struct CurlTransportLifetimeTests {
    enum Event { case received, closed }

    /// What a server has seen, one event after the other.
    struct Events: Sendable {
        let stream: AsyncStream<Event>

        func next() async -> Event? {
            await stream.first { _ in true }
        }
    }

    @Test("cancelling the task closes the connection")
    func cancellation() async throws {
        try await withStallingServer { server, events in
            try await withTransport { transport in
                let url = server.url("/secret")
                await withThrowingTaskGroup(of: HTTPResponse.self) { group in
                    group.addTask { try await transport.send(HTTPRequest(method: "POST", url: url)) }
                    #expect(await events.next() == .received)
                    group.cancelAll()
                    let error = await #expect(throws: HTTPError.self) { try await group.next() }
                    #expect(error?.reason == .cancelled)
                    #expect(await events.next() == .closed)
                }
            }
        }
    }

    @Test("a task that is cancelled already sends nothing")
    func cancelledBefore() async throws {
        try await withStallingServer { server, _ in
            try await withTransport { transport in
                let url = server.url()
                await withThrowingTaskGroup(of: HTTPResponse.self) { group in
                    group.cancelAll()
                    group.addTask { try await transport.send(HTTPRequest(method: "POST", url: url)) }
                    let error = await #expect(throws: HTTPError.self) { try await group.next() }
                    #expect(error?.reason == .cancelled)
                }
            }
            #expect(server.connectionCount == 0)
        }
    }

    @Test("cancelling one of many leaves the others alone")
    func cancelsOne() async throws {
        try await LoopbackServer.run { connection in
            while let request = connection.readRequest() {
                if request.startLine.contains("/stall") { return connection.waitForClose() }
                connection.respond()
            }
        } body: { server in
            try await withTransport { transport in
                let urls = (server.url("/stall"), server.url("/ok"))
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<20 {
                        group.addTask { try await transport.send(HTTPRequest(method: "GET", url: urls.1)).status }
                    }
                    await withThrowingTaskGroup(of: Void.self) { stalled in
                        for _ in 0..<20 {
                            stalled.addTask { _ = try await transport.send(HTTPRequest(method: "GET", url: urls.0)) }
                        }
                        stalled.cancelAll()
                    }
                    for try await status in group { #expect(status == 200) }
                }
            }
        }
    }

    @Test("the end of the scope ends what is still on its way, and the connection")
    func scopeEnds() async throws {
        try await withStallingServer { server, events in
            let url = server.url()
            await withThrowingTaskGroup(of: HTTPResponse.self) { group in
                let escaped = try? await withTransport { transport in
                    group.addTask { try await transport.send(HTTPRequest(method: "POST", url: url)) }
                    #expect(await events.next() == .received)
                    return transport
                }
                let error = await #expect(throws: HTTPError.self) { try await group.next() }
                #expect(error?.reason == .other)
                #expect(await events.next() == .closed)
                let late = await #expect(throws: HTTPError.self) {
                    try await escaped?.send(HTTPRequest(method: "POST", url: url))
                }
                #expect(late == error)
            }
        }
    }

    @Test("an error of the body comes through, and the transport still closes")
    func bodyThrows() async throws {
        struct Odd: Error {}
        try await withStallingServer { server, events in
            await #expect(throws: Odd.self) {
                try await withTransport { transport in
                    let url = server.url()
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        group.addTask { _ = try await transport.send(HTTPRequest(method: "POST", url: url)) }
                        #expect(await events.next() == .received)
                        throw Odd()
                    }
                }
            }
            #expect(await events.next() == .closed)
        }
    }

    @Test("many transports come and go")
    func manyTransports() async throws {
        try await LoopbackServer.run { connection in
            while connection.readRequest() != nil { connection.respond() }
        } body: { server in
            for _ in 0..<50 {
                try await withTransport { _ = try await $0.send(HTTPRequest(method: "GET", url: server.url())) }
            }
            #expect(server.connectionCount == 50)
        }
    }

    /// A server that reads requests and never answers, and tells what it sees.
    private func withStallingServer(
        _ body: (LoopbackServer, Events) async throws -> Void
    ) async throws {
        let (events, seen) = AsyncStream.makeStream(of: Event.self)
        try await LoopbackServer.run { connection in
            guard connection.readRequest() != nil else { return }
            seen.yield(.received)
            connection.waitForClose()
            seen.yield(.closed)
        } body: { server in
            try await body(server, Events(stream: events))
        }
    }
}
