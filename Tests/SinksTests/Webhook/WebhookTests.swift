import HTTP
import Sinks
import Testing

struct WebhookTests {
    private static let address = "https://hooks.example.com/services/T0123/B0123/abcdefghijkl?sig=mnopqrstuv"

    private let clock = RecordingClock()

    private func webhook(_ transport: StubTransport, fraction: Double = 0.5, secrets: [String] = []) throws -> Webhook {
        Webhook(
            try WebhookURL(Self.address),
            over: transport,
            policy: WebhookPolicy(fraction: { fraction }),
            secrets: secrets,
            clock: clock
        )
    }

    private func error(_ transport: StubTransport, secrets: [String] = []) async throws -> WebhookError {
        let webhook = try webhook(transport, secrets: secrets)
        return try #require(await #expect(throws: WebhookError.self) { try await webhook.post(Array("{}".utf8)) })
    }

    @Test func aMessageIsTheBodyOfOnePost() async throws {
        let transport = StubTransport(.status(202))
        try await webhook(transport).post(Array("{}".utf8))
        let request = try #require(transport.requests.first)
        #expect(transport.requests.count == 1)
        #expect(request.method == "POST")
        #expect(request.url == Self.address)
        #expect(request.headers.contains { $0.name == "Content-Type" && $0.value == "application/json" })
        #expect(request.body == Array("{}".utf8))
        #expect(request.timeLimit == .seconds(10))
        #expect(request.route == .configured)
    }

    @Test(arguments: [408, 429, 500, 502, 503, 504, 599])
    func whatMayPassIsSentAgainWithFullJitter(_ status: Int) async throws {
        let transport = StubTransport(.status(status), .status(status), .status(status), .ok)
        try await webhook(transport).post([])
        #expect(transport.requests.count == 4)
        #expect(clock.sleeps == [.milliseconds(250), .milliseconds(500), .seconds(1)])
    }

    @Test(arguments: [HTTPError.Reason.connection, .interrupted, .nameResolution, .timeout])
    func whatDidNotGetThroughIsSentAgain(_ reason: HTTPError.Reason) async throws {
        let transport = StubTransport(.failure(reason), .ok)
        try await webhook(transport).post([])
        #expect(transport.requests.count == 2)
    }

    @Test func theServerSaysHowLongToWait() async throws {
        let transport = StubTransport(.status(429, retryAfter: "7"), .status(503, retryAfter: "0"), .ok)
        try await webhook(transport).post([])
        #expect(clock.sleeps == [.seconds(7), .zero])
    }

    @Test(arguments: ["-1", "", "soon", "Wed, 21 Oct 2026 07:28:00 GMT", "1e3", "99999999999999999999"])
    func whatIsNoNumberOfSecondsIsNotHeeded(_ text: String) async throws {
        let transport = StubTransport(.status(429, retryAfter: text), .ok)
        try await webhook(transport).post([])
        #expect(clock.sleeps == [.milliseconds(250)])
    }

    @Test func aWaitThatIsTooLongIsNotWaited() async throws {
        let error = try await error(StubTransport(.status(429, retryAfter: "3600")))
        #expect(error.reason == .postponed(status: 429, .seconds(3600)))
        #expect(error.attempts == 1)
        #expect(clock.sleeps.isEmpty)
        #expect("\(error)".contains("asks to wait 3600 s"))
    }

    @Test func attemptsHaveAnEnd() async throws {
        let transport = StubTransport(.status(500))
        let error = try await error(transport)
        #expect(error.reason == .unavailable(status: 500))
        #expect(error.attempts == 4)
        #expect(transport.requests.count == 4)
        #expect(
            "\(error)" == "cannot deliver to https://hooks.example.com/… after 4 attempts: it answered 500. "
                + "Try again later."
        )
    }

    @Test func timeHasAnEndAndTheLastAttemptGetsWhatIsLeft() async throws {
        let clock = clock
        let transport = StubTransport(.failure(.timeout)) { clock.pass(.seconds(12)) }
        let error = try await error(transport)
        #expect(error.attempts == 3)
        #expect(transport.requests.map(\.timeLimit) == [.seconds(10), .seconds(10), .milliseconds(5250)])
    }

    @Test(arguments: [301, 302, 307, 308, 304])
    func redirectsAreNotFollowed(_ status: Int) async throws {
        let transport = StubTransport(.status(status, "https://evil.example"))
        let error = try await error(transport)
        #expect(error.reason == .redirected(status: status))
        #expect(transport.requests.count == 1)
        #expect(!"\(error)".contains("evil"))
    }

    @Test func aRefusalIsToldInTheServicesWordsAndFinal() async throws {
        let transport = StubTransport(.status(404, "no_service\n"))
        let error = try await error(transport)
        #expect(error.reason == .refused(status: 404, words: "no_service"))
        #expect(transport.requests.count == 1)
        #expect("\(error)".contains("it answered 404 (no_service"))
        #expect("\(error)".contains("Check that the webhook still exists"))
    }

    @Test(arguments: [
        "<!DOCTYPE html><title>Sign in</title><html></html>", " \n<HTML><body>ok</body></HTML>",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
    ])
    func aWebPageHasTakenNoMessage(_ page: String) async throws {
        let transport = StubTransport(.status(200, page))
        let error = try await error(transport)
        #expect(error.reason == .page(status: 200))
        #expect(transport.requests.count == 1)
        #expect("\(error)".contains("it answered 200 with a web page. Check that the address"))
    }

    @Test(arguments: ["ok", "", "{\"html\": \"<html>\"}", "<accepted/>"]) func anyOtherAnswerIsGood(_ body: String)
        async throws
    {
        try await webhook(StubTransport(.status(200, body))).post([])
    }

    @Test(arguments: [
        "no channel ABCDEFGHIJKL", "sig MnOpQrStUv", "TOP-SECRET",
        "unknown path /services/T0123/B0123/abcdefghijkl", "bad signature mnopqrstuv", "key is top-secret here",
        "token 0123456789abcdef0123", "<html><body>404</body></html>", "   ", "\u{1B}[31m",
        // What is not seen hides nothing.
        "bad top-\u{200B}secret", "bad t\u{0}op-sec\u{1B}[1mret", "bad top-secret\u{301}",
    ])
    func wordsThatMayHoldASecretAreNotShown(_ words: String) async throws {
        let error = try await error(StubTransport(.status(400, words)), secrets: ["top-secret"])
        #expect(error.reason == .refused(status: 400, words: nil))
    }

    @Test func wordsAreOnePlainLine() async throws {
        let error = try await error(
            StubTransport(.status(400, "a\u{1B}[31m\nb" + String(repeating: " word", count: 1000)))
        )
        #expect("\(error)".count < 400)
        #expect("\(error)".unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }

    @Test(arguments: [HTTPError.Reason.tls, .tooLarge, .invalidURL])
    func whatWillFailAgainIsNotSentAgain(_ reason: HTTPError.Reason) async throws {
        let transport = StubTransport(.failure(reason))
        let error = try await error(transport)
        #expect(transport.requests.count == 1)
        #expect("\(error)".hasPrefix("cannot deliver to https://hooks.example.com/…: The connection to"))
    }

    @Test func severalMessagesShareOneTime() async throws {
        let clock = clock
        let transport = StubTransport(.ok) { clock.pass(.seconds(8)) }
        let undelivered = try await webhook(transport).post(all: Array(repeating: [], count: 20))
        // Four are under way at a time, and each lets eight seconds pass.
        #expect((4...8).contains(transport.requests.count))
        #expect(undelivered?.cause.reason == .late)
        #expect(undelivered?.cause.attempts == 0)
        #expect(undelivered?.count == 20 - transport.requests.count)
        #expect(transport.requests.allSatisfy { $0.timeLimit.map { $0 <= .seconds(10) } ?? false })
        #expect("\(try #require(undelivered?.cause))".contains("there was no time left to send it"))
    }

    @Test func afterTheFirstSeveralAreUnderWay() async throws {
        let transport = StubTransport(.ok)
        #expect(try await webhook(transport).post(all: Array(repeating: [], count: 20)) == nil)
        #expect(transport.requests.count == 20)
        #expect(try await webhook(transport).post(all: []) == nil)
    }

    @Test func afterOneThatFailedNoFurtherIsSent() async throws {
        let first = StubTransport(.status(400))
        #expect(try await webhook(first).post(all: Array(repeating: [], count: 9))?.count == 9)
        #expect(first.requests.count == 1)
        let later = StubTransport(.ok, .status(400))
        let undelivered = try await webhook(later).post(all: Array(repeating: [], count: 9))
        #expect(undelivered?.count == 8)
        #expect(later.requests.count <= 5)
    }

    @Test func aCancelledTaskWaitsForNothing() async throws {
        let webhook = try webhook(StubTransport(.status(500)))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await #expect(throws: WebhookError.self) { try await webhook.post([]) }
        }
        #expect(await task.value?.reason == .cancelled)
    }

    @Test func noErrorHoldsTheAddress() async throws {
        for answer in [
            StubTransport.Answer.status(500), .status(404), .status(301), .failure(.tls), .failure(.cancelled),
        ] {
            let error = try await error(StubTransport(answer))
            var dumped = ""
            dump(error, to: &dumped)
            for part in ["T0123", "B0123", "abcdefghijkl", "mnopqrstuv", "services"] {
                #expect(!"\(error)\(dumped)".contains(part))
            }
        }
    }
}
