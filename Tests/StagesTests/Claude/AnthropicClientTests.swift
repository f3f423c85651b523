import HTTP
import Testing

@testable import Stages

#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

struct AnthropicClientTests {
    private let prompt = Prompt([ClaudeFixtures.signature()], indices: [0])

    @Test func sendsOneRequestOfTheMessagesAPI() async throws {
        let transport = StubTransport(.status(200, Replies.message("{}")))
        let reply = try await ClaudeFixtures.client(transport).ask(prompt)
        #expect(try reply.answer == "{}")
        #expect(reply.usage?.inputTokens == 120)
        let request = try #require(transport.requests.first)
        #expect(transport.requests.count == 1)
        #expect(request.method == "POST")
        #expect(request.url == "https://api.anthropic.com/v1/messages")
        let headers = Dictionary(uniqueKeysWithValues: request.headers.map { ($0.name, $0.value) })
        #expect(
            headers == [
                "content-type": "application/json", "anthropic-version": "2023-06-01", "x-api-key": ClaudeFixtures.key,
            ]
        )
        struct Body: Decodable {
            struct Message: Decodable {
                var role: String
                var content: String
            }

            struct Config: Decodable {
                struct Format: Decodable {
                    var type: String
                }

                var format: Format
            }

            var model: String
            var maxTokens: Int
            var system: String
            var messages: [Message]
            var outputConfig: Config
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let body = try decoder.decode(Body.self, from: Data(request.body))
        #expect(body.model == "claude-haiku-5-5")
        #expect(body.maxTokens == MessagesRequest.maxTokens)
        #expect(body.system == Prompt.system)
        #expect(body.messages.map(\.role) == ["user"])
        #expect(body.messages[0].content == prompt.message)
        #expect(body.outputConfig.format.type == "json_schema")
    }

    @Test(arguments: [
        (401, ClaudeError.Reason.authentication), (402, .billing), (403, .permission), (404, .notFound),
        (400, .invalidRequest), (413, .invalidRequest), (302, .invalidRequest), (204, .invalidRequest),
    ])
    func doesNotRepeatWhatCannotSucceed(_ status: Int, _ reason: ClaudeError.Reason) async throws {
        let transport = StubTransport(.error(status, "some_error", "the words"))
        let error = await #expect(throws: ClaudeError.self) { try await ClaudeFixtures.client(transport).ask(prompt) }
        #expect(error?.reason == reason)
        #expect(error?.message.contains("(\(status): the words)") == true)
        #expect(transport.requests.count == 1)
    }

    @Test(arguments: [
        (408, ClaudeError.Reason.unavailable), (409, .unavailable), (429, .rateLimited), (500, .unavailable),
        (504, .unavailable), (529, .overloaded),
    ])
    func triesTwiceMoreAndThenGivesUp(_ status: Int, _ reason: ClaudeError.Reason) async throws {
        let clock = RecordingClock()
        let failure = Result<HTTPResponse, HTTPError>.error(status, "e", "m")
        let transport = StubTransport(failure, failure, failure, .status(200, "unused"))
        let client = try ClaudeFixtures.client(transport, clock: clock)
        let error = await #expect(throws: ClaudeError.self) { try await client.ask(prompt) }
        #expect(error?.reason == reason)
        #expect(transport.requests.count == 3)
        #expect(clock.sleeps.count == 2)
        #expect((.seconds(0.375)...(.seconds(0.5))).contains(clock.sleeps[0]))
        #expect((.seconds(0.75)...(.seconds(1))).contains(clock.sleeps[1]))
    }

    @Test(arguments: [
        ([("retry-after", "7")], Duration.seconds(7)),
        ([("Retry-After", "7"), ("Retry-After-Ms", "250")], .milliseconds(250)),
        (
            [("date", "Wed, 21 Oct 2026 07:28:00 GMT"), ("retry-after", "Wed, 21 Oct 2026 07:28:20 GMT")],
            .seconds(20)
        ),
    ])
    func waitsAsLongAsTheServerAsks(_ headers: [(String, String)], _ wait: Duration) async throws {
        let clock = RecordingClock()
        let transport = StubTransport(
            .status(429, headers: headers.map { (name: $0.0, value: $0.1) }),
            .status(200, Replies.message("{}"))
        )
        _ = try await ClaudeFixtures.client(transport, clock: clock).ask(prompt)
        #expect(clock.sleeps == [wait])
    }

    @Test(arguments: [
        ("86400", "it asks to wait for 24 h"), ("90", "it asks to wait for 2 min"),
        ("Wed, 21 Oct 2026 07:38:00 GMT", "it asks to wait for 10 min"),
    ])
    func givesUpAtOnceWhereTheServerAsksForMoreThanAnybodyWaits(_ value: String, _ words: String) async throws {
        let clock = RecordingClock()
        let headers = [(name: "date", value: "Wed, 21 Oct 2026 07:28:00 GMT"), (name: "retry-after", value: value)]
        let transport = StubTransport(.status(429, headers: headers))
        let client = try ClaudeFixtures.client(transport, clock: clock)
        let error = await #expect(throws: ClaudeError.self) { try await client.ask(prompt) }
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
        #expect(clock.sleeps.isEmpty)
    }

    @Test func takesNoMoreThanAnAnswerMayHave() async throws {
        let transport = StubTransport(.status(200, Replies.message("{}")))
        _ = try await ClaudeFixtures.client(transport).ask(prompt)
        #expect(transport.requests.map(\.responseLimit) == [4 << 20])
    }

    @Test(arguments: [
        (HTTPError(.interrupted, "cut", status: 200), ClaudeError.Reason.unreadable, ClaudeError.Charge.unknown),
        (HTTPError(.timeout, "no answer"), .timedOut, .unknown),
        (HTTPError(.tooLarge, "too large", status: 200), .unreadable, .unknown),
        (HTTPError(.tls, "unknown issuer"), .unreachable, .nothing),
    ])
    func saysOfAnAnswerThatBrokeOffThatItMayHaveBeenPaidFor(
        _ failure: HTTPError,
        _ reason: ClaudeError.Reason,
        _ charge: ClaudeError.Charge
    ) async throws {
        let transport = StubTransport(.failure(failure))
        let error = await #expect(throws: ClaudeError.self) { try await ClaudeFixtures.client(transport).ask(prompt) }
        #expect(error?.reason == reason)
        #expect(error?.charge == charge)
        #expect(transport.requests.count == 1)
        if charge == .unknown { #expect(error?.description.contains("not reached") == false) }
    }

    @Test(arguments: [
        (#"{"input_tokens":12.0,"output_tokens":3}"#, 12 as Int?), (#"{"input_tokens":"x","output_tokens":3}"#, nil),
        ("[]", nil), ("null", nil), (#"{"output_tokens":3}"#, nil),
    ])
    func takesAnAnswerWhateverItsUsageLooksLike(_ usage: String, _ input: Int?) async throws {
        let body = #"{"content":[{"type":"text","text":"{}"}],"stop_reason":"end_turn","usage":\#(usage)}"#
        let reply = try await ClaudeFixtures.client(StubTransport(.status(200, body))).ask(prompt)
        #expect(try reply.answer == "{}")
        #expect(reply.usage?.inputTokens == input)
    }

    @Test(arguments: ["-1", "0", "nan", "inf", "soon", "Wed, 21 Oct 1996 07:28:00 GMT"])
    func keepsItsOwnScheduleWhereTheServerAsksForNothingUsable(_ value: String) async throws {
        let clock = RecordingClock()
        let transport = StubTransport(
            .status(529, headers: [("retry-after", value)]),
            .status(200, Replies.message("{}"))
        )
        _ = try await ClaudeFixtures.client(transport, clock: clock).ask(prompt)
        #expect(clock.sleeps.count == 1)
        #expect(clock.sleeps[0] <= .seconds(0.5))
    }

    @Test func doesAsTheServerSaysOfRetries() async throws {
        let never = StubTransport(.status(503, headers: [("x-should-retry", "false")]))
        await #expect(throws: ClaudeError.self) { try await ClaudeFixtures.client(never).ask(prompt) }
        #expect(never.requests.count == 1)
        let again = StubTransport(
            .status(400, headers: [("x-should-retry", "true")]),
            .status(200, Replies.message("{}"))
        )
        _ = try await ClaudeFixtures.client(again).ask(prompt)
        #expect(again.requests.count == 2)
        let spent = StubTransport(
            .status(429, #"{"error":{"message":"m","details":{"error_code":"enforced_spend_limit_reached"}}}"#)
        )
        let error = await #expect(throws: ClaudeError.self) { try await ClaudeFixtures.client(spent).ask(prompt) }
        #expect(error?.reason == .billing)
        #expect(spent.requests.count == 1)
    }

    @Test func repeatsAfterNoResponse() async throws {
        let transport = StubTransport(
            .failure(HTTPError(.interrupted, "cut")),
            .failure(HTTPError(.connection, "refused")),
            .status(200, Replies.message("{}"))
        )
        _ = try await ClaudeFixtures.client(transport).ask(prompt)
        #expect(transport.requests.count == 3)
        // An answer that was too slow was paid for all the same.
        let slow = StubTransport(.failure(HTTPError(.timeout, "no answer within 180 s")))
        await #expect(throws: ClaudeError.self) { try await ClaudeFixtures.client(slow).ask(prompt) }
        #expect(slow.requests.count == 1)
        let tls = StubTransport(.failure(HTTPError(.tls, "unknown issuer")))
        let error = await #expect(throws: ClaudeError.self) { try await ClaudeFixtures.client(tls).ask(prompt) }
        #expect(error?.reason == .unreachable)
        #expect(error?.message.contains("unknown issuer") == true)
        #expect(tls.requests.count == 1)
    }

    @Test(arguments: ["", "<html>", "{}", "[]", #"{"content":"x"}"#, #"{"content":[{}]}"#])
    func doesNotTakeGarbageForAMessage(_ body: String) async throws {
        let transport = StubTransport(.status(200, body))
        let error = await #expect(throws: ClaudeError.self) { try await ClaudeFixtures.client(transport).ask(prompt) }
        #expect(error?.reason == .unreadable)
    }

    @Test func stopsWaitingWhenCancelled() async throws {
        let transport = StubTransport(.status(500), .status(500), .status(500))
        let client = try ClaudeFixtures.client(transport)
        await withTaskGroup(of: ClaudeError.Reason?.self) { group in
            group.cancelAll()
            group.addTask {
                do throws(ClaudeError) {
                    _ = try await client.ask(prompt)
                    return nil
                } catch {
                    return error.reason
                }
            }
            #expect(await group.next() == .cancelled)
        }
        #expect(transport.requests.count == 1)
    }

    @Test func showsNoSecretOfWhatAServerSays() async throws {
        let transport = StubTransport(.error(400, "e", "from AKIA\u{FE0F}IOSFODNN7EXAMPLE with password=hunter2"))
        let error = await #expect(throws: ClaudeError.self) { try await ClaudeFixtures.client(transport).ask(prompt) }
        #expect(error?.message.contains("from [secret] with password=[secret]") == true)
    }

    @Test func neverRepeatsTheKeyThatAServerSendsBack() async throws {
        // With a mark upon its last letter the key is another text to Swift.
        let echo = "bad key \(ClaudeFixtures.key)\u{301} \\u0007" + String(repeating: "y", count: 5000)
        let transport = StubTransport(.error(401, "authentication_error", echo))
        let error = await #expect(throws: ClaudeError.self) { try await ClaudeFixtures.client(transport).ask(prompt) }
        #expect(error?.description.utf8.contains(ClaudeFixtures.key.utf8) == false)
        #expect(error?.description.utf8.contains("bad key [redacted]".utf8) == true)
        #expect((error?.description.count ?? .max) < 400)
    }
}
