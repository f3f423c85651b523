import Testing

@testable import Stages

struct CLIResultTests {
    private func read(_ text: String) throws -> CLIResult {
        try #require(CLIResult(Array(text.utf8)))
    }

    @Test func takesWhatFitsTheSchemaBeforeTheWords() throws {
        let both = try read(
            FakeClaude.result(result: "words", structured: #"{"verdicts":[{"id":"f1","n":[1,true,null]}]}"#)
        )
        #expect(both.isAnswer)
        #expect(both.text == #"{"verdicts":[{"id":"f1","n":[1,true,null]}]}"#)
        #expect(try read(FakeClaude.result(result: "words")).text == "words")
    }

    @Test func countsAllThatWasReadAndWhatItCost() throws {
        let usage = try #require(try read(FakeClaude.result()).usage)
        #expect(usage.inputTokens == 330)
        #expect(usage.outputTokens == 40)
        #expect(usage.cost == Dollars(billionths: 4_200_000))
        #expect(try read(#"{"type":"result","subtype":"success"}"#).usage == nil)
        #expect(try read(FakeClaude.result(cost: "-1")).usage?.cost == nil)
    }

    @Test func takesTheLastOfAListOfMessages() throws {
        #expect(try read(#"[{"type":"system","tools":[]},\#(FakeClaude.result(result: "last"))]"#).text == "last")
    }

    @Test(arguments: ["", "hello", "{}", "[]", "null", #"{"type":"assistant"}"#, #"{"type":1}"#])
    func anythingElseIsNoResult(_ text: String) {
        #expect(CLIResult(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        // An error of the API comes as a success.
        (FakeClaude.result(isError: true, status: 401, result: "no"), ClaudeError.Reason.authentication),
        (FakeClaude.result(isError: true, result: "Please run /login"), .authentication),
        (FakeClaude.result(isError: true, status: 404), .notFound),
        (FakeClaude.result(isError: true, status: 429), .rateLimited),
        (FakeClaude.result(isError: true, status: 529), .overloaded),
        (FakeClaude.result(isError: true, status: 500), .unavailable),
        (FakeClaude.result(subtype: "error_max_turns"), .unreadable),
        (FakeClaude.result(subtype: "error_max_budget_usd"), .budget),
        (FakeClaude.result(subtype: "error_during_execution"), .unavailable),
        // What does not say that it is no error is none to be trusted.
        (#"{"type":"result","subtype":"success","result":"words"}"#, .unavailable),
    ])
    func anErrorIsNoAnswer(_ text: String, _ reason: ClaudeError.Reason) throws {
        let result = try read(text)
        #expect(!result.isAnswer)
        #expect(result.failure { $0 }.reason == reason)
    }
}
