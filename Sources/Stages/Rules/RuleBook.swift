/// All rules, compiled: their phrases in one matcher, their conditions in sets that are compared in a few instructions.
///
/// It is a class because classifiers are copied and it is large.
final class RuleBook: Sendable {
    /// The rules in the order in which they are asked.
    let rules: [CompiledRule]
    /// For each rule the words of which it needs one: most rules are passed over by these, side by side in memory.
    private let required: [PhraseSet]
    /// For each rule whether it needs any.
    private let needsWords: [Bool]
    /// How many phrases there are.
    let phraseCount: Int
    /// Finds the phrases of all rules.
    let matcher: PhraseMatcher
    /// Tells the container that a reason speaks of from those that only suffered.
    let hints: Hints

    /// Phrases that the choice of the failed container needs.
    struct Hints: Sendable {
        var outOfMemory = PhraseSet()
        var dependency = PhraseSet()
        var teardown = PhraseSet()
        var plainStop = PhraseSet()
        var cancelled = PhraseSet()
    }

    /// Whether a rule asks for names, which cost something to read.
    let asksForNames: Bool

    /// Compiles the rules: by rank, then in the order given.
    ///
    /// - Parameter first: rules that are asked before all others, in the order given.
    init(_ rules: [Rule], after first: [Rule] = []) {
        precondition(!rules.isEmpty, "a rule book needs a last rule, for tasks that no other fits")
        var numbering = Numbering()
        let ordered = first + Rule.Rank.allCases.flatMap { rank in rules.filter { $0.rank == rank } }
        let compiled = ordered.map { CompiledRule($0, numbering: &numbering) }
        self.rules = compiled
        required = compiled.map { $0.required ?? PhraseSet() }
        needsWords = compiled.map { $0.required != nil }
        asksForNames = compiled.contains(where: \.asksForNames)
        hints = Hints(
            outOfMemory: numbering.set(of: Words.outOfMemory),
            dependency: numbering.set(of: Words.dependency),
            teardown: numbering.set(of: Words.teardown),
            plainStop: numbering.set(of: Words.containerExited + Words.failedToStart),
            cancelled: numbering.set(of: ["context canceled", "context cancelled"])
        )
        matcher = PhraseMatcher(numbering.phrases)
        phraseCount = numbering.phrases.count
    }

    /// The rules that ship: the files in the order that ``Rule/Rank`` documents.
    static let standardRules = Rule.oom + Rule.resource + Rule.config + Rule.codeBug + Rule.unknown + Rule.benign

    /// The rules that ship, compiled.
    static let standard = RuleBook(standardRules)

    /// The first rule that fits; the last one when none does.
    func rule(for evidence: Evidence) -> CompiledRule {
        let words = evidence.stoppedWords.union(evidence.containerWords)
        for index in rules.indices where !needsWords[index] || required[index].intersects(words) {
            if rules[index].fits(evidence) { return rules[index] }
        }
        return rules[rules.count - 1]
    }
}

/// Gives each phrase a number.
struct Numbering {
    private(set) var phrases: [Phrase] = []
    private var numbers: [Phrase: Int] = [:]

    mutating func set(of phrases: [Phrase]) -> PhraseSet {
        var set = PhraseSet()
        for phrase in phrases {
            if let known = numbers[phrase] {
                set.insert(known)
            } else {
                set.insert(self.phrases.count)
                numbers[phrase] = self.phrases.count
                self.phrases.append(phrase)
            }
        }
        return set
    }
}
