import HTTP
import Testing

/// What a transport makes of servers and networks that do not behave.
@Suite(.timeLimit(.minutes(5))) struct CurlTransportFailureTests {
    @Test("a body shorter than declared is no response")
    func truncatedBody() async throws {
        let error = try await failure { $0.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"cut\":") }
        #expect(error.reason == .interrupted)
        #expect(error.status == 200, "its header had come")
    }

    @Test("chunks without an end are no response")
    func truncatedChunks() async throws {
        let error = try await failure { $0.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab") }
        #expect(error.reason == .interrupted)
    }

    @Test("a connection that closes or breaks before an answer is interrupted")
    func noAnswer() async throws {
        let silent = try await failure { _ in }
        #expect(silent.reason == .interrupted)
        #expect(silent.status == nil)
        #expect(try await failure { $0.reset() }.reason == .interrupted)
        #expect(try await failure { $0.write("HTTP/1.1 200 OK\r\nContent-Le") }.reason == .interrupted)
    }

    @Test("the time limit ends a stall")
    func timeout() async throws {
        let configuration = CurlTransport.Configuration(timeout: .milliseconds(200), proxy: .none)
        let error = try await failure(configuration) { $0.waitForClose() }
        #expect(error.reason == .timeout)
        #expect(error.message.contains("http://127.0.0.1:"))
    }

    @Test("a body that stops moving ends long before the time limit")
    func idleTimeout() async throws {
        let configuration = CurlTransport.Configuration(timeout: .seconds(3600), idleTimeout: .seconds(1), proxy: .none)
        let error = try await failure(configuration) { connection in
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nab")
            connection.waitForClose()
        }
        #expect(error.reason == .timeout)
    }

    @Test("nobody listens")
    func refused() async throws {
        let url = try await LoopbackServer.run { _ in
        } body: {
            $0.url("/path?X-Amz-Signature=secret")
        }
        let error = try await failure(of: HTTPRequest(method: "POST", url: url))
        #expect(error.reason == .connection)
        #expect(!error.message.contains("secret"))
        #expect(!error.message.contains("path"))
    }

    @Test("a plain server is not spoken to over TLS")
    func notTLS() async throws {
        try await LoopbackServer.run {
            $0.write("HTTP/1.1 400 Bad Request\r\n\r\n")
        } body: { server in
            let url = "https://127.0.0.1:\(server.port)/"
            let error = try await failure(of: HTTPRequest(method: "GET", url: url))
            #expect(error.reason == .handshake)
        }
    }

    @Test("a CA bundle that is not there is named at once")
    func missingBundle() async throws {
        let configuration = CurlTransport.Configuration(caBundlePath: "/nowhere/ca.pem")
        let error = await #expect(throws: HTTPError.self) {
            try await CurlTransport.withTransport(configuration) { _ in Issue.record("the scope was entered") }
        }
        #expect(error?.reason == .tls)
        #expect(error?.message.contains("/nowhere/ca.pem") == true)
    }

    @Test("a CA bundle without a certificate in it trusts nobody")
    func emptyBundle() async throws {
        let configuration = CurlTransport.Configuration(caBundlePath: "/dev/null", proxy: .none)
        try await LoopbackServer.run {
            $0.waitForClose()
        } body: { server in
            let request = HTTPRequest(method: "GET", url: "https://127.0.0.1:\(server.port)/")
            let error = try await failure(of: request, configuration)
            #expect(error.reason == .tls)
        }
    }

    @Test("a body beyond the limit is refused, declared or not")
    func largeBody() async throws {
        let configuration = CurlTransport.Configuration(maximumBodySize: 1000, proxy: .none)
        let body = String(repeating: "x", count: 1001)
        #expect(try await failure(configuration) { $0.respond(body: body) }.reason == .tooLarge)
        #expect(try await failure(configuration) { $0.write("HTTP/1.1 200 OK\r\n\r\n\(body)") }.reason == .tooLarge)
        let lie = "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nabc"
        #expect(try await failure(configuration) { $0.write(lie) }.reason == .tooLarge)
    }

    @Test("a request may allow less than the transport does, for itself alone")
    func responseLimit() async throws {
        let body = String(repeating: "x", count: 1001)
        try await LoopbackServer.run { connection in
            while connection.readRequest() != nil { connection.respond(body: body) }
        } body: { server in
            try await withTransport(CurlTransport.Configuration(maximumConnections: 1, proxy: .none)) { transport in
                let request = HTTPRequest(method: "GET", url: server.url(), responseLimit: 1000)
                let error = await #expect(throws: HTTPError.self) { try await transport.send(request) }
                #expect(error?.reason == .tooLarge)
                let whole = try await transport.send(HTTPRequest(method: "GET", url: server.url()))
                #expect(whole.body.count == 1001)
            }
        }
    }

    @Test("a header beyond the limit is refused, as one line or as many")
    func largeHeader() async throws {
        let line = "X: \(String(repeating: "y", count: 1000))\r\n"
        let many = String(repeating: line, count: 300)
        #expect(try await failure { $0.write("HTTP/1.1 200 OK\r\n\(many)\r\n") }.reason == .tooLarge)
        let one = String(repeating: "y", count: 300 << 10)
        #expect(try await failure { $0.write("HTTP/1.1 200 OK\r\nX: \(one)\r\n\r\n") }.reason == .tooLarge)
        let interim = String(repeating: "HTTP/1.1 100 Continue\r\n\(line)\r\n", count: 300)
        #expect(try await failure { $0.write(interim) }.reason == .tooLarge)
    }

    @Test(
        "no bytes of a server do harm",
        arguments: [
            [0xFF, 0xFE, 0x00, 0x01], Array("GET / HTTP/1.1\r\n\r\n".utf8), Array("HTTP/9.9 abc\r\n\r\n".utf8),
            Array("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n".utf8), Array("HTTP/1.1 99999 OK\r\n\r\n".utf8),
            Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".utf8),
            Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n".utf8),
            Array("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab".utf8),
            Array("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n".utf8), Array("HTTP/1.1 200 OK\r\n folded\r\n\r\n".utf8),
            Array("HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n".utf8), [UInt8](repeating: 0, count: 70_000),
        ]
    )
    func garbage(_ bytes: [UInt8]) async throws {
        try await LoopbackServer.run { connection in
            _ = connection.readRequest()
            connection.write(bytes)
        } body: { server in
            try await withTransport { transport in
                do {
                    let response = try await transport.send(HTTPRequest(method: "GET", url: server.url()))
                    #expect((100...999).contains(response.status))
                } catch let error as HTTPError {
                    #expect(error.message.utf8.allSatisfy { $0 >= 0x20 })
                }
            }
        }
    }

    @Test("header bytes that are not UTF-8 are kept as far as they are text")
    func binaryHeader() async throws {
        try await LoopbackServer.run { connection in
            _ = connection.readRequest()
            connection.write(
                Array("HTTP/1.1 200 OK\r\nX-B: a".utf8) + [0xFF, 0x01] + Array("b\r\nContent-Length: 0\r\n\r\n".utf8)
            )
        } body: { server in
            try await withTransport { transport in
                let response = try await transport.send(HTTPRequest(method: "GET", url: server.url()))
                #expect(response.header("x-b") == "a\u{FFFD}\u{1}b")
            }
        }
    }

    @Test(
        "an address that cannot be used is not tried",
        arguments: [
            "", "ftp://127.0.0.1/", "file:///etc/passwd", "http://", "http:///x", "http://user:secret@127.0.0.1/",
            "http://127.0.0.1/a b", "http://127.0.0.1/\r\nX: y", "http://127.0.0.1/ü", "http://127.0.0.1:99999/",
            "http://127.0.0.1\\@example.com/", "//127.0.0.1/",
        ]
    )
    func badAddress(_ url: String) async throws {
        let error = try await failure(of: HTTPRequest(method: "GET", url: url))
        #expect(error.reason == .invalidURL)
        #expect(!error.message.contains("secret"))
    }

    @Test("a request cannot smuggle another one")
    func injection() async throws {
        let requests = [
            HTTPRequest(method: "GET / HTTP/1.1\r\nX: y\r\n\r\nGET", url: "http://127.0.0.1/"),
            HTTPRequest(method: "", url: "http://127.0.0.1/"),
            HTTPRequest(method: "GET", url: "http://127.0.0.1/", headers: [("A", "b\r\nC: d")]),
            HTTPRequest(method: "GET", url: "http://127.0.0.1/", headers: [("A", "b\0")]),
            HTTPRequest(method: "GET", url: "http://127.0.0.1/", headers: [("A: b", "c")]),
            HTTPRequest(method: "GET", url: "http://127.0.0.1/", headers: [("", "c")]),
            HTTPRequest(method: "POST", url: "http://127.0.0.1/", headers: [("Content-length", "5")]),
            HTTPRequest(method: "POST", url: "http://127.0.0.1/", headers: [("transfer-Encoding", "chunked")]),
        ]
        for request in requests { #expect(try await failure(of: request).reason == .other) }
    }

    /// The error of one request to a server that answers as the closure does.
    private func failure(
        _ configuration: CurlTransport.Configuration = CurlTransport.Configuration(proxy: .none),
        _ answer: @escaping @Sendable (Connection) -> Void
    ) async throws -> HTTPError {
        try await LoopbackServer.run { connection in
            if connection.readRequest() != nil { answer(connection) }
        } body: { server in
            try await failure(of: HTTPRequest(method: "POST", url: server.url()), configuration)
        }
    }

    private func failure(
        of request: HTTPRequest,
        _ configuration: CurlTransport.Configuration = CurlTransport.Configuration(proxy: .none)
    ) async throws -> HTTPError {
        try await withTransport(configuration) { transport in
            try #require(await #expect(throws: HTTPError.self) { try await transport.send(request) })
        }
    }
}
