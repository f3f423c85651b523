/// One reason for which tasks stop: how to recognise it, what to call it, and what to do about it.
struct Rule: Sendable {
    /// Which evidence is asked first.
    ///
    /// The first rule that fits decides, in the order of these cases; within one of them, in the order of the files: OOM,
    /// RESOURCE, CONFIG, CODE_BUG, UNKNOWN, BENIGN.
    enum Rank: Int, Sendable, CaseIterable {
        /// Words that name the cause itself.
        case cause
        /// Words that name which step of the start failed, such as `CannotPullContainerError`.
        case startError
        /// Words or a stop code that name who or what stopped a running task.
        case stop
        /// Words that name an error of the agent or the runtime, which often only follows from a stop.
        case runtimeError
        /// A stop code that says little without words.
        case stopCode
        /// The exit code: numbers come after all words.
        case exitCode
        /// Nothing to go by.
        case nothing
    }

    let bucket: Bucket
    let cause: String
    let rank: Rank
    let confidence: Confidence
    let when: [Condition]
    let action: String
    let source: String
    /// Whom a verdict of the rule names as who decided.
    let decider: Decider

    /// Makes a rule that ships with this library.
    ///
    /// - Parameters:
    ///   - cause: The finer cause; people build alerts on it, so it never changes.
    ///   - when: The conditions; all must hold.
    ///   - action: The next action; may name the facts of ``NextAction/Fact`` in braces.
    ///   - source: Where the words or codes are documented.
    init(
        _ bucket: Bucket,
        _ cause: String,
        _ rank: Rank,
        _ confidence: Confidence,
        when: Condition...,
        action: String,
        source: String
    ) {
        self.bucket = bucket
        self.cause = cause
        self.rank = rank
        self.confidence = confidence
        self.when = when
        self.action = action
        self.source = source
        decider = .rules
    }

    /// Makes a rule of the user's own.
    ///
    /// - Parameter source: The file and the place in it.
    init(
        custom bucket: Bucket,
        cause: String,
        confidence: Confidence,
        when: [Condition],
        action: String,
        source: String
    ) {
        self.bucket = bucket
        self.cause = cause
        rank = Self.rank(of: when)
        self.confidence = confidence
        self.when = when
        self.action = action
        self.source = source
        decider = .customRules
    }

    /// The strongest evidence that the conditions ask for.
    private static func rank(of conditions: [Condition]) -> Rank {
        conditions.map { condition -> Rank in
            switch condition {
            case .says: .cause
            case .stopCode, .stopCodeOrSays: .stopCode
            case .exits: .exitCode
            case .saysNot, .hasNoExitCode, .endedByItself, .belongsToService, .standsAlone, .named: .nothing
            }
        }
        .min { $0.rawValue < $1.rawValue } ?? .nothing
    }
}
