import Testing

@testable import Stages

struct SpendingTests {
    private func usage(_ input: Int, _ output: Int) -> MessagesReply.Usage {
        MessagesReply.Usage(inputTokens: input, outputTokens: output)
    }

    /// A token of another script may be one byte.
    @Test func takesEachByteOfOtherScriptsForAToken() {
        #expect(Spending.estimatedTokens("abcdef") == 2)
        #expect(Spending.estimatedTokens("日本") == 6)
        #expect(Spending.estimatedTokens("a日") == 4)
    }

    @Test func countsTheMostOfEachTurnAndWhatIsLeft() {
        let limit = Dollars(billionths: 50_000_000)
        let one = Spending(model: "claude-haiku-5-5", limit: limit).mostOf("body").billionths
        var spending = Spending(model: "claude-haiku-5-5", limit: limit, turns: 3)
        let written = MessagesRequest.maxTokens * 100
        #expect(spending.mostOf("body").billionths == 3 * one + 3 * written)
        spending.add(
            MessagesReply.Usage(inputTokens: 1, outputTokens: 1, cost: Dollars(billionths: 12_345_678)),
            body: ""
        )
        #expect(spending.left == Dollars(billionths: 37_654_322))
        #expect(spending.left.roundedDown == "0.0376")
    }

    @Test func saysWhatWasPaid() {
        var spending = Spending(model: "claude-haiku-5-5", limit: ClaudeClassifier.defaultMaxCost)
        #expect(spending.summary(reused: 0, of: 0) == nil)
        spending.add(usage(12_345, 678), body: "")
        spending.add(usage(1, 0), body: "")
        #expect(spending.summary(reused: 0, of: 0) == "Claude (claude-haiku-5-5): 2 calls, 12,346 in, 678 out, $0.0016")
    }

    @Test func anUnknownModelIsCountedAtTheHighestPriceAndItsCostNotInvented() {
        var spending = Spending(model: "other", limit: ClaudeClassifier.defaultMaxCost)
        #expect(throws: ClaudeError.self) { try spending.admit("") }
        spending.add(usage(1, 1), body: "")
        #expect(spending.summary(reused: 0, of: 0) == "Claude (other): 1 call, 1 in, 1 out, cost unknown")
    }

    @Test func aCostThatTheReplyTellsOutranksThePriceList() {
        var spending = Spending(model: "other", limit: Dollars(billionths: 10_000_000))
        spending.add(
            MessagesReply.Usage(inputTokens: 1, outputTokens: 1, cost: Dollars(billionths: 9_000_000)),
            body: ""
        )
        #expect(spending.summary(reused: 0, of: 0) == "Claude (other): 1 call, 1 in, 1 out, $0.0090")
    }

    @Test func aReplyWithoutTokensIsChargedAtItsMost() {
        let most = Spending(model: "claude-haiku-5-5", limit: Dollars(billionths: 0)).mostOf("body")
        var spending = Spending(model: "claude-haiku-5-5", limit: Dollars(billionths: 2 * most.billionths - 1))
        #expect(throws: Never.self) { try spending.admit("body") }
        spending.add(nil, body: "body")
        #expect(throws: ClaudeError.self) { try spending.admit("body") }
        #expect(spending.summary(reused: 0, of: 0)?.hasSuffix("cost unknown") == true)
    }

    @Test func survivesCountsThatNoAnswerHas() {
        var spending = Spending(model: "claude-haiku-5-5", limit: ClaudeClassifier.defaultMaxCost)
        spending.add(usage(.max, .min), body: "")
        spending.add(usage(.max, .max), body: "")
        #expect(spending.usage.inputTokens == 2_000_000_000)
        #expect(spending.usage.outputTokens == 1_000_000_000)
        #expect(throws: ClaudeError.self) { try spending.admit("") }
    }

    /// Forty failures of which no two are alike, with reasons of the length that ECS's are at most, and answers as long as
    /// answers may be, at one token for three bytes.
    @Test func fortyDifferentFailuresCostLessThanACentWithTheDefaultModel() throws {
        let texts = (0..<40).map { index in
            String(repeating: "CannotPullContainerError: pull of image \(index) failed. ", count: 12)
        }
        let signatures = texts.enumerated().map { index, text in
            ClaudeFixtures.signature(
                service: "checkout-service-\(index)",
                reason: String(text.prefix(255)),
                containerReason: text,
                confidence: .low
            )
        }
        let client = try ClaudeFixtures.client(StubTransport())
        let body = client.body(Prompt(signatures, indices: 0..<40))
        let longest = (1...40).map { index in
            ClaudeFixtures.verdict(
                "f\(index)",
                cause: String(repeating: "c", count: 64),
                reason: String(repeating: "r", count: Answers.reasonLimit),
                nextAction: String(repeating: "n", count: Answers.nextActionLimit)
            )
        }
        let answer = JSONText.encode(["verdicts": longest])
        let price = try #require(ModelPrice(of: AnthropicConfiguration.defaultModel))
        let cost = price.cost(input: Spending.estimatedTokens(body), output: Spending.estimatedTokens(answer))
        #expect(cost < Dollars(billionths: 10_000_000), "\(cost)")
    }
}
