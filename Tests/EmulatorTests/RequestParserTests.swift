import Testing

@testable import Emulator

struct RequestParserTests {
    private static let plain = "POST / HTTP/1.1\r\nHost: x\r\nx-amz-TARGET:  A.B \r\nContent-Length: 4\r\n\r\n{\"\"}"
    private static let chunked =
        "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        + "3;name=value\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n"

    private static func request(_ path: String, _ target: String?, _ body: String, keepsAlive: Bool) -> ServedRequest {
        ServedRequest(
            method: "POST",
            path: path,
            target: target,
            authorization: nil,
            keepsAlive: keepsAlive,
            body: Array(body.utf8)
        )
    }

    private static let parsed = [
        request("/", "A.B", "{\"\"}", keepsAlive: true),
        request("/a", nil, "abc0123456789", keepsAlive: false),
    ]

    private func parse(_ pieces: [ArraySlice<UInt8>], limits: RequestParser.Limits = .init()) throws -> [ServedRequest]
    {
        var parser = RequestParser(limits: limits)
        var requests: [ServedRequest] = []
        for piece in pieces {
            parser.append(piece)
            loop: while true {
                switch try parser.next() {
                case .incomplete: break loop
                case .expectsContinue: continue
                case .request(let request): requests.append(request)
                }
            }
        }
        return requests
    }

    @Test func splitAtEveryByte() throws {
        let bytes = Array((Self.plain + Self.chunked).utf8)
        for split in 0...bytes.count {
            #expect(try parse([bytes[..<split], bytes[split...]]) == Self.parsed, "split at \(split)")
        }
    }

    @Test func byteByByte() throws {
        let bytes = Array((Self.plain + Self.chunked + Self.plain).utf8)
        #expect(try parse(bytes.indices.map { bytes[$0...$0] }) == Self.parsed + [Self.parsed[0]])
    }

    @Test func manyPipelinedInOnePiece() throws {
        let bytes = Array(String(repeating: Self.plain, count: 500).utf8)
        #expect(try parse([bytes[...]]) == Array(repeating: Self.parsed[0], count: 500))
    }

    @Test func emptyLinesBeforeARequestAreIgnored() throws {
        #expect(try parse([Array(("\r\n\r\n" + Self.plain).utf8)[...]]) == [Self.parsed[0]])
    }

    @Test func waitsForABodyThatIsHeldBack() throws {
        var parser = RequestParser()
        parser.append(Array("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n".utf8)[...])
        #expect(try parser.next() == .expectsContinue)
        #expect(try parser.next() == .incomplete)
        parser.append(Array("{}".utf8)[...])
        #expect(try parser.next() == .request(Self.request("/", nil, "{}", keepsAlive: true)))
    }

    @Test func version10ClosesUnlessAsked() throws {
        let closes = try parse([Array("GET / HTTP/1.0\r\n\r\n".utf8)[...]])
        let stays = try parse([Array("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n".utf8)[...]])
        #expect(closes.map(\.keepsAlive) == [false])
        #expect(stays.map(\.keepsAlive) == [true])
    }

    @Test(arguments: [
        "garbage\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/2.0\r\n\r\n", "GET  HTTP/1.1\r\n\r\n", " / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n",
        "GET / HTTP/1.1\r\nA: b\r\n folded\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length : 1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: 1x\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", "GET / HTTP/1.1\r\nA: \u{0}\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
    ])
    func refusesWhatIsNotHTTP(_ text: String) {
        #expect(throws: RequestRejection.malformed) { try parse([Array(text.utf8)[...]]) }
    }

    @Test func refusesOtherCodings() {
        let text = "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n"
        #expect(throws: RequestRejection.unknownCoding) { try parse([Array(text.utf8)[...]]) }
    }

    @Test func boundsTheHead() throws {
        let limits = RequestParser.Limits(head: 100, body: 10)
        let long = "GET /\(String(repeating: "a", count: 200))"
        #expect(throws: RequestRejection.headTooLarge) { try parse([Array(long.utf8)[...]], limits: limits) }
        let trailers =
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + String(repeating: "A: b\r\n", count: 50)
        #expect(throws: RequestRejection.headTooLarge) { try parse([Array(trailers.utf8)[...]], limits: limits) }
    }

    @Test func boundsTheBody() throws {
        let limits = RequestParser.Limits(head: 100, body: 10)
        let fits = "POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n0123456789"
        let sized = "POST / HTTP/1.1\r\nContent-Length: 11\r\n\r\n"
        let chunked = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n5\r\n"
        #expect(try parse([Array(fits.utf8)[...]], limits: limits).count == 1)
        #expect(throws: RequestRejection.bodyTooLarge) { try parse([Array(sized.utf8)[...]], limits: limits) }
        #expect(throws: RequestRejection.bodyTooLarge) { try parse([Array(chunked.utf8)[...]], limits: limits) }
    }

    @Test func neverTrapsOnNoise() {
        var generator = SeededGenerator(seed: 7)
        let alphabet = Array("GETPOST /HTTP1.:\r\n\r\n 0aContent-Length: chunkedTransfer-Encoding".utf8)
        for _ in 0..<2000 {
            let noise = (0..<generator.below(200)).map { _ in alphabet[generator.below(alphabet.count)] }
            _ = try? parse([Array("POST / HTTP/1.1\r\n".utf8)[...], noise[...]])
        }
    }
}
