/// A rule whose phrases are numbers.
///
/// It never changes. It is a class because a struct of its size was copied for every rule that was asked, which took
/// most of the time of classifying.
final class CompiledRule: Sendable {
    let rule: Rule
    /// The rule's next action, taken apart.
    let action: NextAction
    /// Words of which one must be there, whatever else the rule asks.
    let required: PhraseSet?
    private let conditions: [Check]
    /// Every phrase that counts for the rule: the words that it rests on.
    private let words: PhraseSet

    private let hearing: Hearing

    /// Whose words count for a rule.
    ///
    /// A container's reason may quote anybody. It can tell what is wrong with the container, and not that somebody stopped
    /// the task: a failure that quotes such words would be taken for a stop in good order, and dropped.
    private enum Hearing: Sendable {
        /// The stopped reason and the failed container's reason.
        case everybody
        /// The stopped reason alone.
        case stoppedReason
        /// The stopped reason, where it tells who stopped the task; see ``Evidence/namesWhoStopped``.
        case whoStopped

        init(_ rule: Rule) {
            self =
                switch (rule.decider, rule.bucket, rule.rank) {
                case (.rules, .benign, .stop): .whoStopped
                case (.rules, .benign, _), (.rules, _, .stop): .stoppedReason
                // A user's rule hears what its file says that it hears.
                default: .everybody
                }
        }
    }

    private enum Check: Sendable {
        case says(PhraseSet)
        case saysNot(PhraseSet)
        case stopCode(StopCode, orSays: PhraseSet)
        case exits([ClosedRange<Int>])
        case hasNoExitCode
        case endedByItself
        case belongsToService
        case standsAlone
        case named(Condition.Name, NameFilter)
    }

    init(_ rule: Rule, numbering: inout Numbering) {
        self.rule = rule
        action = NextAction(template: rule.action)
        var words = PhraseSet()
        var conditions: [Check] = []
        for condition in rule.when {
            let phrases = numbering.set(of: condition.phrases)
            switch condition {
            case .says:
                words.formUnion(phrases)
                conditions.append(.says(phrases))
            case .stopCode(let codes): conditions.append(.stopCode(codes, orSays: phrases))
            case .stopCodeOrSays(let codes, _):
                words.formUnion(phrases)
                conditions.append(.stopCode(codes, orSays: phrases))
            case .saysNot: conditions.append(.saysNot(phrases))
            case .exits(let codes): conditions.append(.exits(codes))
            case .hasNoExitCode: conditions.append(.hasNoExitCode)
            case .endedByItself: conditions.append(.endedByItself)
            case .belongsToService: conditions.append(.belongsToService)
            case .standsAlone: conditions.append(.standsAlone)
            case .named(let name, let filter): conditions.append(.named(name, filter))
            }
        }
        required = conditions.lazy.compactMap { if case .says(let phrases) = $0 { phrases } else { nil } }.first
        self.words = words
        hearing = Hearing(rule)
        self.conditions = conditions
    }

    func fits(_ evidence: Evidence) -> Bool {
        switch hearing {
        case .everybody: fits(evidence, hearing: evidence.words)
        case .stoppedReason: fits(evidence, hearing: evidence.stoppedWords)
        case .whoStopped: fits(evidence, hearing: evidence.namesWhoStopped ? evidence.stoppedWords : PhraseSet())
        }
    }

    private func fits(_ evidence: Evidence, hearing heard: PhraseSet) -> Bool {
        for condition in conditions {
            let holds =
                switch condition {
                case .says(let phrases): heard.intersects(phrases)
                case .saysNot(let phrases): !heard.intersects(phrases)
                case .stopCode(let codes, let phrases):
                    codes.contains(evidence.stopCode) || heard.intersects(phrases)
                case .exits(let codes): evidence.exitCode.map { code in codes.contains { $0.contains(code) } } ?? false
                case .hasNoExitCode: evidence.exitCode == nil
                case .endedByItself: evidence.endedByItself
                case .belongsToService: evidence.belongsToService
                case .standsAlone: !evidence.belongsToService
                case .named(let name, let filter):
                    evidence.names.flatMap(name.value(in:)).map(filter.matches) ?? false
                }
            guard holds else { return false }
        }
        return true
    }

    /// Whether the rule asks for a name.
    var asksForNames: Bool {
        conditions.contains { if case .named = $0 { true } else { false } }
    }

    /// Whether the rule rests on one of these words of a stopped reason.
    func restsOn(stopped found: PhraseSet) -> Bool { words.intersects(found) }

    /// Whether the rule rests on one of these words of a container's reason.
    func restsOn(container found: PhraseSet) -> Bool { hearing == .everybody && words.intersects(found) }
}
