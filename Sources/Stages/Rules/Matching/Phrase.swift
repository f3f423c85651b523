/// A stem that a rule looks for.
///
/// Reasons are full of names that people chose: of images, secrets, services, volumes. A word that may be one, or part of
/// one, counts as prose only: `certificate` is found in "bad certificate" and not in `acme/certificate-manager:2`. What
/// nobody calls a thing by, such as `CannotPull` or `not found`, counts wherever it stands.
struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Where a phrase counts.
    enum Place: Sendable {
        /// Wherever it stands.
        case anywhere
        /// Outside names; see ``NameBoundary``.
        case prose
    }

    /// The words.
    let text: String
    /// Where they count.
    let place: Place

    init(stringLiteral text: String) {
        self.text = text
        place = Self.mayBeName(text) ? .prose : .anywhere
    }

    private init(_ text: String, _ place: Place) {
        self.text = text
        self.place = place
    }

    /// A phrase that counts wherever it stands, a part of a name or not.
    static func anywhere(_ text: String) -> Self { Self(text, .anywhere) }

    /// Whether it is one word without the capitals of an error code: `NotFound` is none, for images are in lower case.
    private static func mayBeName(_ text: String) -> Bool {
        guard let first = text.utf8.first, ByteText.isAlphanumeric(first), !text.utf8.contains(0x20) else {
            return false
        }
        return !zip(text.utf8, text.utf8.dropFirst()).contains { ByteText.isLower($0) && ByteText.isUpper($1) }
    }
}
