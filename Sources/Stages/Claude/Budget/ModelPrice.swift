/// What a model's tokens cost in the Messages API and in Bedrock.
///
/// Source: "Model pricing" and "Long context pricing" on `https://platform.claude.com/docs/en/about-claude/pricing`, as
/// of October 2026; the page on each model repeats its price for prompts that are not long. Discounts for batches and
/// cached prompts do not apply here. In Bedrock, profiles that may answer anywhere cost the same, and all others a
/// tenth more ("Third-party platform pricing" there); it is AWS that bills them, and what the user's contract says is
/// not known here.
struct ModelPrice: Sendable, Equatable {
    /// Billionths of a dollar a token, which is thousandths of a dollar a million tokens.
    struct Rate: Sendable, Equatable {
        var input: Int
        var output: Int

        fileprivate var raisedByATenth: Self { Self(input: input + input / 10, output: output + output / 10) }
    }

    /// The tokens of a prompt up to which ``rate`` holds.
    static let longPrompt = 100_000

    /// What a call costs whose prompt is not long.
    let rate: Rate
    /// What one with a long prompt costs.
    let longRate: Rate

    /// The price of a model, or `nil` when it is not known.
    init?(of model: String) {
        let id = ModelID(model)
        guard let price = Self.published.first(where: { $0.model == id.publishedName })?.price else { return nil }
        self =
            switch id.place {
            case .unknown, .anywhere: price
            case .region, .geography: Self(price.rate.raisedByATenth, long: price.longRate.raisedByATenth)
            }
    }

    private init(_ input: Int, _ output: Int, long: Rate? = nil) {
        let rate = Rate(input: input, output: output)
        self.init(rate, long: long ?? rate)
    }

    private init(_ rate: Rate, long: Rate) {
        self.rate = rate
        longRate = long
    }

    /// What the tokens of one call cost.
    func cost(input: Int, output: Int) -> Dollars {
        let rate = input > Self.longPrompt ? longRate : rate
        return Dollars(billionths: input * rate.input + output * rate.output)
    }

    /// What a budget counts with where the price is not known: the highest that was ever published, with Bedrock's
    /// tenth.
    static let highest = ModelPrice(16_500, 82_500)

    private static let published: [(model: String, price: ModelPrice)] = [
        ("claude-haiku-5-5", ModelPrice(100, 500, long: Rate(input: 500, output: 2_500))),
        ("claude-haiku-4-5", ModelPrice(1_000, 5_000)),
        ("claude-sonnet-5-5", ModelPrice(2_000, 10_000)),
        ("claude-sonnet-5", ModelPrice(2_000, 10_000)),
        ("claude-sonnet-4-6", ModelPrice(3_000, 15_000)),
        ("claude-sonnet-4-5", ModelPrice(3_000, 15_000)),
        ("claude-opus-5-5", ModelPrice(4_000, 20_000)),
        ("claude-opus-5", ModelPrice(5_000, 25_000)),
        ("claude-opus-4-8", ModelPrice(5_000, 25_000)),
        ("claude-opus-4-7", ModelPrice(5_000, 25_000)),
        ("claude-opus-4-6", ModelPrice(5_000, 25_000)),
        ("claude-opus-4-5", ModelPrice(5_000, 25_000)),
        ("claude-opus-4-1", ModelPrice(15_000, 75_000)),
        ("claude-opus-4", ModelPrice(15_000, 75_000)),
        ("claude-fable-5-1", ModelPrice(10_000, 50_000)),
    ]
}
