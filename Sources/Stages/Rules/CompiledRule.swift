/// A rule whose phrases are numbers.
///
/// It never changes. It is a class because a struct of its size was copied for every rule that was asked, which took
/// most of the time of classifying.
final class CompiledRule: Sendable {
    let rule: Rule
    /// The rule's next action, taken apart.
    let action: NextAction
    /// Every phrase that counts for the rule: the words that it rests on.
    private let words: PhraseSet

    private let hearing: Hearing

    /// Whose words count for a rule.
    ///
    /// A container's reason may quote anybody. It can tell what is wrong with the container, and not that somebody stopped
    /// the task: a failure that quotes such words would be taken for a stop in good order, and dropped. Whoever calls
    /// StopTask writes the stopped reason: it can tell that he did, and not what is wrong with the platform.
    private enum Hearing: Sendable {
        /// The stopped reason and the failed container's reason.
        case everybody
        /// The same, without a caller's words.
        case platform
        /// The stopped reason alone.
        case stoppedReason
        /// The stopped reason alone, unless a caller wrote it.
        case platformsStoppedReason
        /// The stopped reason, where it tells who stopped the task; see ``Evidence/namesWhoStopped``.
        case whoStopped

        init(_ rule: Rule) {
            self =
                switch (rule.decider, rule.bucket, rule.rank) {
                case (.rules, .benign, .stop): .whoStopped
                case (.rules, .benign, _), (.rules, .unknown, .stop): .stoppedReason
                case (.rules, _, .stop): .platformsStoppedReason
                case (.rules, _, _): .platform
                // A user's rule hears what its file says that it hears.
                default: .everybody
                }
        }
    }

    /// Stop codes, or words that stand for them.
    private struct StopCodes: Sendable {
        var codes: StopCode
        var phrases: PhraseSet
    }

    private struct NameCheck: Sendable {
        var name: Condition.Name
        var filter: NameFilter
    }

    // The conditions by their kind, and not as a list of `Condition`: sets of phrases are large, and going through such a
    // list copied each of them.
    private let says: [PhraseSet]
    private let saysNot: PhraseSet
    private let stopCodes: [StopCodes]
    private let exits: [[ClosedRange<Int>]]
    private let traits: Evidence.Traits
    private let names: [NameCheck]

    init(_ rule: Rule, numbering: inout Numbering) {
        self.rule = rule
        action = NextAction(template: rule.action)
        var words = PhraseSet()
        var says: [PhraseSet] = []
        var saysNot = PhraseSet()
        var stopCodes: [StopCodes] = []
        var exits: [[ClosedRange<Int>]] = []
        var traits = Evidence.Traits()
        var names: [NameCheck] = []
        for condition in rule.when {
            let phrases = numbering.set(of: condition.phrases)
            switch condition {
            case .says:
                words.formUnion(phrases)
                says.append(phrases)
            case .saysNot: saysNot.formUnion(phrases)
            case .stopCode(let codes): stopCodes.append(StopCodes(codes: codes, phrases: phrases))
            case .stopCodeOrSays(let codes, _):
                words.formUnion(phrases)
                stopCodes.append(StopCodes(codes: codes, phrases: phrases))
            case .exits(let codes): exits.append(codes)
            case .hasNoExitCode: traits.insert(.hasNoExitCode)
            case .endedByItself: traits.insert(.endedByItself)
            case .belongsToService: traits.insert(.belongsToService)
            case .standsAlone: traits.insert(.standsAlone)
            case .named(let name, let filter): names.append(NameCheck(name: name, filter: filter))
            }
        }
        self.says = says
        self.saysNot = saysNot
        self.stopCodes = stopCodes
        self.exits = exits
        self.traits = traits
        self.names = names
        self.words = words
        hearing = Hearing(rule)
    }

    /// Words of which one must be there, whatever else the rule asks.
    var required: PhraseSet? { says.first }

    /// Whether the rule asks for a name.
    var asksForNames: Bool { !names.isEmpty }

    func fits(_ evidence: Evidence) -> Bool {
        guard traits.isSubset(of: evidence.traits) else { return false }
        return switch hearing {
        case .platform where evidence.isCallersReason: fits(evidence, hearing: evidence.containerWords)
        case .everybody, .platform: fits(evidence, hearing: evidence.stoppedWords.union(evidence.containerWords))
        case .whoStopped where !evidence.namesWhoStopped: fits(evidence, hearing: PhraseSet())
        case .platformsStoppedReason where evidence.isCallersReason: fits(evidence, hearing: PhraseSet())
        case .stoppedReason, .whoStopped, .platformsStoppedReason: fits(evidence, hearing: evidence.stoppedWords)
        }
    }

    private func fits(_ evidence: Evidence, hearing heard: PhraseSet) -> Bool {
        guard !heard.intersects(saysNot) else { return false }
        for phrases in says.indices where !heard.intersects(says[phrases]) { return false }
        for stop in stopCodes.indices {
            let isStop = stopCodes[stop].codes.contains(evidence.stopCode)
            guard isStop || heard.intersects(stopCodes[stop].phrases) else { return false }
        }
        for codes in exits {
            guard let code = evidence.exitCode, codes.contains(where: { $0.contains(code) }) else { return false }
        }
        return names.allSatisfy { check in
            evidence.names.flatMap(check.name.value(in:)).map(check.filter.matches) ?? false
        }
    }

    /// Whether the rule rests on one of these words of a stopped reason.
    func restsOn(stopped found: PhraseSet) -> Bool { words.intersects(found) }

    /// Whether the rule rests on one of these words of a container's reason.
    func restsOn(container found: PhraseSet) -> Bool {
        (hearing == .everybody || hearing == .platform) && words.intersects(found)
    }
}
