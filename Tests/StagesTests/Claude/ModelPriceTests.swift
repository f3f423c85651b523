import Testing

@testable import Stages

struct ModelPriceTests {
    @Test func knowsTheDefaultModel() throws {
        let price = try #require(ModelPrice(of: AnthropicConfiguration.defaultModel))
        // The most that is no long prompt.
        #expect(price.cost(input: 100_000, output: 100_000) == Dollars(billionths: 60_000_000))
    }

    @Test func longPromptsCostWhatIsPublishedForThem() throws {
        let price = try #require(ModelPrice(of: "claude-haiku-5-5"))
        #expect(price.cost(input: 100_001, output: 0) == Dollars(billionths: 50_000_500))
    }

    @Test func doesNotGuess() {
        #expect(ModelPrice(of: "claude-haiku-9") == nil)
    }
}
