/// A stem that a rule looks for.
///
/// Reasons are full of names that people chose: of images, secrets, services, volumes. A word that may be one, or part of
/// one, counts as prose only: `certificate` is found in "bad certificate" and not in `acme/certificate-manager:2`. What
/// nobody calls a thing by, such as `not found`, counts wherever it stands.
struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Where a phrase counts.
    enum Place: Sendable {
        /// Wherever it stands.
        case anywhere
        /// Outside names; see ``NameBoundary``.
        case prose
        /// Outside names, and as a part of a longer code as well: `NotFound` in `ResourceNotFoundException`.
        case code
    }

    /// The words.
    let text: String
    /// Where they count.
    let place: Place

    init(stringLiteral text: String) {
        self.text = text
        guard Self.isWord(text) else {
            place = .anywhere
            return
        }
        let hasCapitalsWithin = zip(text.utf8, text.utf8.dropFirst()).contains {
            ByteText.isLower($0) && ByteText.isUpper($1)
        }
        place = hasCapitalsWithin ? .code : .prose
    }

    private init(_ text: String, _ place: Place) {
        self.text = text
        self.place = place
    }

    /// A phrase that counts wherever it stands, a part of a name or not.
    static func anywhere(_ text: String) -> Self { Self(text, .anywhere) }

    private static func isWord(_ text: String) -> Bool {
        text.utf8.first.map(ByteText.isAlphanumeric) ?? false && !text.utf8.contains(0x20)
    }
}
