import Testing

@testable import Stages

struct ModelPriceTests {
    @Test func knowsTheDefaultModel() throws {
        let price = try #require(ModelPrice(of: AnthropicConfiguration.defaultModel))
        // The most that is no long prompt.
        #expect(price.cost(input: 100_000, output: 100_000) == Dollars(billionths: 60_000_000))
    }

    @Test func whatIsNotKnownCostsTheMostThatAnyModelDoes() throws {
        for model in ["us.anthropic.claude-opus-4-1-20250805-v1:0", "us.anthropic.claude-fable-5-1", "claude-opus-4-1"]
        {
            let price = try #require(ModelPrice(of: model))
            let (input, output) = (ModelPrice.highest.rate.input, ModelPrice.highest.rate.output)
            #expect(price.longRate.input <= input && price.longRate.output <= output)
        }
    }

    @Test func longPromptsCostWhatIsPublishedForThem() throws {
        let price = try #require(ModelPrice(of: "claude-haiku-5-5"))
        #expect(price.cost(input: 100_001, output: 0) == Dollars(billionths: 50_000_500))
    }

    @Test func findsTheModelBehindAnIDOfBedrock() throws {
        let published = try #require(ModelPrice(of: "claude-haiku-4-5"))
        #expect(ModelPrice(of: "claude-haiku-4-5-20251001") == published)
        #expect(ModelPrice(of: "global.anthropic.claude-haiku-4-5-20251001-v1:0") == published)
        #expect(ModelPrice(of: BedrockClient.defaultModel) == ModelPrice(of: AnthropicConfiguration.defaultModel))
    }

    @Test(arguments: ["us.anthropic.claude-haiku-5-5", "anthropic.claude-haiku-5-5-v1:0"])
    func answersFromAGivenPlaceCostATenthMore(_ model: String) throws {
        let price = try #require(ModelPrice(of: model))
        #expect(price.cost(input: 100_000, output: 0) == Dollars(billionths: 11_000_000))
        #expect(price.cost(input: 100_001, output: 0) == Dollars(billionths: 55_000_550))
    }

    @Test(arguments: [
        "claude-haiku-9", "global.anthropic.claude-haiku-9", "",
        "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/a1b2c3",
    ])
    func doesNotGuess(_ model: String) {
        #expect(ModelPrice(of: model) == nil)
    }
}
