/// Counts what the calls of one refinement cost, and says whether another fits the budget.
///
/// A call is let through only when the most that it can cost fits: its body at one token for three bytes of ASCII,
/// which is more than English, JSON and ids come to, and for each byte of other scripts; and in each turn an answer of
/// the full length that the request allows. So the budget holds whatever the model writes.
struct Spending {
    private let model: String
    private let price: ModelPrice?
    private let limit: Dollars
    private let turns: Int
    /// What counts against the budget: what was paid, or the most that it can be where the API does not say.
    private var charged = Dollars(billionths: 0)
    private var paid = Dollars(billionths: 0)
    private var isCostKnown = true
    /// The calls that were answered, and their tokens.
    private(set) var usage = Refinement.Usage()

    /// - Parameter turns: how often the model is asked for one call at most.
    init(model: String, limit: Dollars, turns: Int = 1) {
        self.model = model
        self.limit = limit
        self.turns = max(1, turns)
        price = ModelPrice(of: model)
    }

    /// What is left of the budget.
    var left: Dollars { Dollars(billionths: max(0, limit.billionths - charged.billionths)) }

    /// The most tokens that a text is taken for before the API has counted them.
    static func estimatedTokens(_ text: String) -> Int {
        let wide = text.utf8.count { $0 >= 0x80 }
        return (text.utf8.count - wide + 2) / 3 + wide
    }

    /// The most that a call with this body can cost: each turn reads what the turns before it have written.
    func mostOf(_ body: String) -> Dollars {
        let price = price ?? .highest
        let question = Self.estimatedTokens(body)
        let costs = (0..<turns).map { turn in
            price.cost(input: question + turn * MessagesRequest.maxTokens, output: MessagesRequest.maxTokens).billionths
        }
        return Dollars(billionths: costs.reduce(0, +))
    }

    /// Checks that the budget lets a call with this body through.
    ///
    /// - Throws: ``ClaudeError`` of the kind `budget`, which says what to raise the budget to.
    func admit(_ body: String) throws(ClaudeError) {
        let needed = Dollars(billionths: charged.billionths + mostOf(body).billionths)
        guard needed > limit else { return }
        let basis = price == nil ? " (its price is not known, so the highest is counted with)" : ""
        throw ClaudeError(
            .budget,
            "with the next call of \(model)\(basis) the run may cost \(needed), and --max-cost is \(limit)",
            "Raise --max-cost, or name a cheaper --model."
        )
    }

    /// Counts a call that was answered.
    mutating func add(_ reported: MessagesReply.Usage?, body: String) {
        usage.calls += 1
        guard let reported else {
            charged = Dollars(billionths: charged.billionths + mostOf(body).billionths)
            usage.uncountedCalls += 1
            isCostKnown = false
            return
        }
        let input = Self.bounded(reported.inputTokens)
        let output = Self.bounded(reported.outputTokens)
        usage.inputTokens += input
        usage.outputTokens += output
        if reported.cost == nil && price == nil { isCostKnown = false }
        let cost = reported.cost ?? (price ?? .highest).cost(input: input, output: output)
        paid = Dollars(billionths: paid.billionths + cost.billionths)
        charged = Dollars(billionths: charged.billionths + cost.billionths)
    }

    /// What was paid for and what was not, as one line for the user; `nil` when no call was answered and none was
    /// spared.
    ///
    /// - Parameters:
    ///   - reused: how many signatures an earlier run has paid for.
    ///   - open: how many there were to ask about.
    func summary(reused: Int, of open: Int) -> String? {
        let spared = reused > 0 ? "\(reused) of \(open) signatures from the cache" : nil
        let parts = [paidSummary, spared].compactMap(\.self)
        return parts.isEmpty ? nil : "Claude (\(model)): " + parts.joined(separator: "; ")
    }

    private var paidSummary: String? {
        guard usage.calls > 0 else { return nil }
        let calls = usage.calls == 1 ? "1 call" : "\(usage.calls) calls"
        return "\(calls), \(Self.grouped(usage.inputTokens)) in, "
            + "\(Self.grouped(usage.outputTokens)) out, " + (isCostKnown ? paid.description : "cost unknown")
    }

    /// A count of tokens that can be added up and multiplied, whatever the answer says.
    private static func bounded(_ count: Int) -> Int {
        min(max(count, 0), 1_000_000_000)
    }

    private static func grouped(_ count: Int) -> String {
        var digits = String(count)
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
            index -= 3
        }
        return digits
    }
}
