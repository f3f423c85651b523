/// A rule's next action: words, and facts that are filled in.
///
/// The template `Raise the memory of {container} in {definition}[ from {memory}]` names facts in braces. A fact that is
/// not known is replaced by a generic word; a part in square brackets is left out when a fact in it is not known.
/// Brackets do not stand within each other.
struct NextAction: Sendable {
    private enum Piece: Sendable {
        case words(String)
        case fact(Fact)
    }

    /// What is written together or not at all.
    private struct Part: Sendable {
        var pieces: [Piece] = []
        var isOptional = false
    }

    private let parts: [Part]

    /// Takes a template apart; what is in braces and no fact stays as it is.
    ///
    /// See ``mistake(in:)`` for what is wrong with a template.
    init(template: String) {
        var parts: [Part] = []
        var rest = template[...]
        while !rest.isEmpty {
            let opening = rest.firstIndex(of: "[") ?? rest.endIndex
            parts.append(Part(pieces: Self.pieces(of: rest[..<opening])))
            rest = rest[opening...].dropFirst()
            let closing = rest.firstIndex(of: "]") ?? rest.endIndex
            parts.append(Part(pieces: Self.pieces(of: rest[..<closing]), isOptional: true))
            rest = rest[closing...].dropFirst()
        }
        self.parts = parts.filter { !$0.pieces.isEmpty }
    }

    /// The line with its facts.
    ///
    /// - Parameter value: A fact as it may be shown; asked for no more than the template needs.
    func text(_ value: (Fact) -> String?) -> String {
        var result = ""
        for part in parts {
            if part.isOptional {
                result += Self.text(of: part.pieces, value) ?? ""
                continue
            }
            for piece in part.pieces {
                switch piece {
                case .words(let words): result += words
                case .fact(let fact): result += value(fact) ?? fact.generic
                }
            }
        }
        return result
    }

    /// The pieces of an optional part; `nil` as soon as a fact in it is not known.
    private static func text(of pieces: [Piece], _ value: (Fact) -> String?) -> String? {
        var result = ""
        for piece in pieces {
            switch piece {
            case .words(let words): result += words
            case .fact(let fact):
                guard let known = value(fact) else { return nil }
                result += known
            }
        }
        return result
    }

    private static func pieces(of text: Substring) -> [Piece] {
        var pieces: [Piece] = []
        for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            if index > 0, let end = piece.firstIndex(of: "}"), let fact = Fact(rawValue: String(piece[..<end])) {
                pieces.append(.fact(fact))
                pieces.append(.words(String(piece[piece.index(after: end)...])))
            } else {
                pieces.append(.words(index > 0 ? "{" + piece : String(piece)))
            }
        }
        return pieces.filter { if case .words("") = $0 { false } else { true } }
    }
}
