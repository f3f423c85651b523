import HTTP
import Testing

/// What a transport does with servers that behave.
@Suite(.timeLimit(.minutes(5))) struct CurlTransportTests {
    @Test("sends what was asked for, and nothing else of its own")
    func request() async throws {
        let (requests, seen) = AsyncStream.makeStream(of: Connection.Request.self)
        try await LoopbackServer.run { connection in
            while let request = connection.readRequest() {
                seen.yield(request)
                connection.respond()
            }
        } body: { server in
            try await withTransport { transport in
                let headers = [(name: "X-One", value: "1"), (name: "X-Empty", value: "")]
                let url = server.url("/a/../b?c=d")
                _ = try await transport.send(
                    HTTPRequest(method: "POST", url: url, headers: headers, body: Array("body".utf8))
                )
                _ = try await transport.send(HTTPRequest(method: "POST", url: url))
                _ = try await transport.send(HTTPRequest(method: "GET", url: url))
                _ = try await transport.send(HTTPRequest(method: "DELETE", url: url))
            }
            seen.finish()
            var iterator = requests.makeAsyncIterator()
            let post = try #require(await iterator.next())
            #expect(post.startLine == "POST /a/../b?c=d HTTP/1.1")
            #expect(post.header("host") == "127.0.0.1:\(server.port)")
            #expect(post.header("x-one") == "1")
            #expect(post.header("x-empty") == "")
            #expect(post.body == "body")
            #expect(post.header("expect") == nil)
            #expect(post.header("content-type") == nil)
            let empty = try #require(await iterator.next())
            #expect(empty.header("content-length") == "0")
            #expect(empty.header("x-one") == nil)
            let get = try #require(await iterator.next())
            #expect(get.startLine.hasPrefix("GET "))
            #expect(get.header("content-length") == nil)
            #expect(try #require(await iterator.next()).startLine.hasPrefix("DELETE "))
        }
    }

    @Test("returns status, header and body as they came")
    func response() async throws {
        let response = try await exchange { connection in
            connection.write("HTTP/1.1 100 Continue\r\nX-Interim: 1\r\n\r\n")
            connection.respond("418 I'm a teapot", headers: "X-A:  1 \r\nx-a: 2\r\nX-Folded: a\r\n  b\r\n", body: "tea")
        }
        #expect(response.status == 418)
        #expect(response.headers.map(\.name) == ["X-A", "x-a", "X-Folded", "Content-Length"])
        #expect(response.headers.map(\.value) == ["1", "2", "a b", "3"])
        #expect(response.body == Array("tea".utf8))
    }

    @Test("reads chunks, leaves trailers out")
    func chunks() async throws {
        let response = try await exchange { connection in
            connection.write(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n"
            )
        }
        #expect(response.body == Array("abcde".utf8))
        #expect(response.header("x-trailer") == nil)
    }

    @Test("a body without a declared length ends with the connection")
    func bodyUntilClose() async throws {
        let response = try await exchange { $0.write("HTTP/1.1 200 OK\r\n\r\nabc") }
        #expect(response.body == Array("abc".utf8))
    }

    @Test("HEAD has no body, whatever its length says")
    func head() async throws {
        let response = try await exchange(method: "HEAD") { $0.write("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n") }
        #expect(response.body.isEmpty)
        #expect(response.header("content-length") == "7")
    }

    @Test("does not follow redirects")
    func redirect() async throws {
        let response = try await exchange { $0.respond("302 Found", headers: "Location: http://192.0.2.1/\r\n") }
        #expect(response.status == 302)
    }

    @Test("one connection serves one request after the other")
    func keepAlive() async throws {
        try await LoopbackServer.run { connection in
            while connection.readRequest() != nil { connection.respond() }
        } body: { server in
            try await withTransport { transport in
                for _ in 0..<20 { _ = try await transport.send(HTTPRequest(method: "POST", url: server.url())) }
            }
            #expect(server.connectionCount == 1)
        }
    }

    @Test("a connection that the server closed while idle is not an error")
    func staleConnection() async throws {
        try await LoopbackServer.run { connection in
            if connection.readRequest() != nil { connection.respond() }
        } body: { server in
            try await withTransport { transport in
                for _ in 0..<5 { _ = try await transport.send(HTTPRequest(method: "POST", url: server.url())) }
            }
            #expect(server.connectionCount == 5)
        }
    }

    @Test("64 requests are on their way at a time, on 64 connections")
    func concurrency() async throws {
        let all = Rendezvous(64)
        try await LoopbackServer.run { connection in
            guard let request = connection.readRequest() else { return }
            all.wait()
            connection.respond(body: request.body)
            connection.waitForClose()
        } body: { server in
            try await withTransport { transport in
                try await withThrowingTaskGroup(of: Bool.self) { group in
                    for number in 0..<64 {
                        group.addTask {
                            let body = Array("\(number)".utf8)
                            return try await transport.send(HTTPRequest(method: "POST", url: server.url(), body: body))
                                .body == body
                        }
                    }
                    for try await isRight in group { #expect(isRight) }
                }
            }
            #expect(server.connectionCount == 64)
        }
    }

    /// Sends one request to a server that answers as the closure does.
    private func exchange(
        method: String = "POST",
        _ answer: @escaping @Sendable (Connection) -> Void
    ) async throws -> HTTPResponse {
        try await LoopbackServer.run { connection in
            if connection.readRequest() != nil { answer(connection) }
        } body: { server in
            try await withTransport { try await $0.send(HTTPRequest(method: method, url: server.url())) }
        }
    }
}
