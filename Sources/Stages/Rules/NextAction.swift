/// A rule's next action: words, and facts that are filled in.
struct NextAction: Sendable {
    /// What a rule may name in braces.
    enum Fact: String, Sendable, CaseIterable {
        /// The failed container's name.
        case container
        /// The last part of the image's name, with its tag.
        case image
        /// The task definition's family and revision.
        case definition
        /// The exit code.
        case exit
        /// The name of the role that ECS itself uses.
        case role

        /// What stands there when the fact is not known.
        var generic: String {
            switch self {
            case .container: "the container"
            case .image: "the image"
            case .definition: "the task definition"
            case .exit: "a failure"
            case .role: "the execution role"
            }
        }
    }

    /// How long a fact may be before its middle is cut out, so that the line fits a phone.
    static let factLimit = 28

    private enum Part: Sendable {
        case words(String)
        case fact(Fact)
    }

    private let parts: [Part]

    /// Takes a template apart; what is in braces and no fact stays as it is.
    init(template: String) {
        var parts: [Part] = []
        for piece in template.split(separator: "{", omittingEmptySubsequences: false) {
            if let end = piece.firstIndex(of: "}"), let fact = Fact(rawValue: String(piece[..<end])) {
                parts.append(.fact(fact))
                parts.append(.words(String(piece[piece.index(after: end)...])))
            } else {
                parts.append(.words(String(piece)))
            }
        }
        self.parts = parts
    }

    /// The line with its facts.
    func text(_ value: (Fact) -> String?) -> String {
        var result = ""
        for part in parts {
            switch part {
            case .words(let words): result += words
            case .fact(let fact): result += value(fact).map(Self.shortened) ?? fact.generic
            }
        }
        return result
    }

    private static func shortened(_ fact: String) -> String {
        if fact.utf8.count <= factLimit { return fact }
        let scalars = fact.unicodeScalars
        if scalars.index(scalars.startIndex, offsetBy: factLimit + 1, limitedBy: scalars.endIndex) == nil {
            return fact
        }
        // Secrets go before the cut, which would leave parts of a key that nobody recognises.
        let readable = Secrets.removed(from: fact).unicodeScalars
        guard readable.count > factLimit else { return String(readable) }
        let half = factLimit / 2
        return String(String.UnicodeScalarView(readable.prefix(half - 1))) + "…"
            + String(String.UnicodeScalarView(readable.suffix(half)))
    }
}
