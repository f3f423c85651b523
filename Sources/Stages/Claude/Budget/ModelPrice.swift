/// What a model's tokens cost in the Messages API.
///
/// Source: Anthropic's published prices, as of October 2026. Discounts for batches and cached prompts do not apply
/// here; other clouds may ask other prices.
struct ModelPrice: Sendable, Equatable {
    /// Billionths of a dollar a token, which is thousandths of a dollar a million tokens.
    struct Rate: Sendable, Equatable {
        var input: Int
        var output: Int
    }

    /// The tokens of a prompt up to which ``rate`` holds.
    static let longPrompt = 100_000

    /// What a call costs whose prompt is not long.
    let rate: Rate
    /// What one with a long prompt costs.
    let longRate: Rate

    /// The price of a model, or `nil` when it is not known.
    init?(of model: String) {
        guard let price = Self.published.first(where: { $0.model == model })?.price else { return nil }
        self = price
    }

    private init(_ input: Int, _ output: Int, long: Rate? = nil) {
        rate = Rate(input: input, output: output)
        longRate = long ?? rate
    }

    /// What the tokens of one call cost.
    func cost(input: Int, output: Int) -> Dollars {
        let rate = input > Self.longPrompt ? longRate : rate
        return Dollars(billionths: input * rate.input + output * rate.output)
    }

    /// What a budget counts with where the price is not known: the highest of the list.
    static let highest = ModelPrice(10_000, 50_000)

    private static let published: [(model: String, price: ModelPrice)] = [
        ("claude-haiku-5-5", ModelPrice(100, 500, long: Rate(input: 500, output: 2_500))),
        ("claude-haiku-4-5", ModelPrice(1_000, 5_000)),
        ("claude-sonnet-5-5", ModelPrice(2_000, 10_000)),
        ("claude-sonnet-5", ModelPrice(2_000, 10_000)),
        ("claude-sonnet-4-6", ModelPrice(3_000, 15_000)),
        ("claude-opus-5-5", ModelPrice(4_000, 20_000)),
        ("claude-opus-5", ModelPrice(5_000, 25_000)),
        ("claude-opus-4-8", ModelPrice(5_000, 25_000)),
        ("claude-opus-4-7", ModelPrice(5_000, 25_000)),
        ("claude-opus-4-6", ModelPrice(5_000, 25_000)),
    ]
}
