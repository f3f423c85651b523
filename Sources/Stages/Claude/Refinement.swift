/// What Claude made of a set of signatures.
public struct Refinement: Sendable, Equatable {
    /// The calls that were answered, and the tokens that were paid for.
    public struct Usage: Sendable, Equatable {
        /// The calls that were answered.
        public var calls = 0
        /// Those of them whose answer did not tell its tokens.
        public var uncountedCalls = 0
        /// The tokens of the questions.
        public var inputTokens = 0
        /// The tokens of the answers.
        public var outputTokens = 0
    }

    /// The verdicts that replace those of the rules, by the index of the signature.
    ///
    /// Where there is none, the rule verdict stands.
    public internal(set) var verdicts: [Int: Verdict] = [:]

    /// How many signatures were answered from the cache: what the model said of them in an earlier run.
    public internal(set) var reused = 0

    /// What did not go as asked, each a line for the user.
    public internal(set) var warnings: [String] = []

    /// The tokens of all calls that were answered.
    public internal(set) var usage = Usage()

    /// The calls, their tokens and what they cost, and what the cache spared, as a line for the user; `nil`
    /// when no call was answered and the cache spared none.
    public internal(set) var summary: String?
}
