import HTTP
import Pipeline
import Sinks
import Testing

struct WebhookSinkTests {
    private func sink(
        _ transport: StubTransport,
        elements: Int = 100,
        bytes: Int = 1000
    ) throws -> WebhookSink<String> {
        let webhook = Webhook(try WebhookURL("https://example.com/x"), over: transport, policy: .init(attempts: 1))
        return WebhookSink(to: webhook, elements: elements, bytes: bytes)
    }

    private func bodies(_ transport: StubTransport) -> [String] {
        transport.requests.map { String(decoding: $0.body, as: UTF8.self) }
    }

    @Test func eachMessageIsAnArrayOfSomeElements() async throws {
        let transport = StubTransport(.ok)
        try await sink(transport, elements: 2).run([["a"], ["b", "c"], [], ["\"<\n"]])
        #expect(bodies(transport) == [#"["a","b"]"#, #"["c","\"<\n"]"#])
    }

    @Test func aMessageIsNoLargerThanItMayBe() async throws {
        let transport = StubTransport(.ok)
        try await sink(transport, bytes: 10).run([["aa", "bb", "a word that is longer", "cc"]])
        #expect(bodies(transport) == [#"["aa"]"#, #"["bb"]"#, #"["a word that is longer"]"#, #"["cc"]"#])
    }

    @Test func withoutElementsThereIsNoMessage() async throws {
        let transport = StubTransport(.ok)
        try await sink(transport).run([[], []])
        #expect(transport.requests.isEmpty)
    }

    @Test func aCancelledRunSendsWhatItHad() async throws {
        let transport = StubTransport(.ok)
        try await sink(transport).run([["a"]], ending: .cancelled)
        #expect(bodies(transport) == [#"["a"]"#])
    }

    @Test func nothingIsSentAfterAFailure() async throws {
        let transport = StubTransport(.status(404), .ok)
        let sink = try sink(transport, elements: 1)
        await #expect(throws: WebhookError.self) { try await sink.run([["a", "b"]]) }
        #expect(transport.requests.count == 1)
    }

    @Test func aPipelineEndsInIt() async throws {
        let transport = StubTransport(.ok)
        _ = try await Pipeline(from: ["a", "b"]).sink(sink(transport)).run()
        #expect(bodies(transport) == [#"["a","b"]"#])
    }
}
