import AWS

/// What a message about a word that means nothing says beside that.
enum Suggestion {
    /// The message for a word that means nothing here, with the nearest that does.
    static func unknown(_ kind: String, _ word: String, known: [String]) -> String {
        guard let nearest = nearest(to: word, among: known) else { return "unknown \(kind) \(Quotation.of(word))." }
        return "unknown \(kind) \(Quotation.of(word)); did you mean '\(nearest)'?"
    }

    /// How the message about a wrong choice ends: the nearest word, if one is near, else nothing but a full stop.
    static func ending(for word: String, among known: [String]) -> String {
        nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? "."
    }

    /// The nearest word that is known; `nil` where none is near.
    static func nearest(to word: String, among known: [String]) -> String? {
        guard !word.isEmpty else { return nil }
        // The beginning of one word means that word, however much is missing.
        let begun = known.filter { $0.hasPrefix(word) && word.count > 2 }
        if begun.count == 1 { return begun[0] }
        let nearest = known.map { (word: $0, distance: EditDistance.between(String(word.prefix(64)), $0)) }
            .min { $0.distance < $1.distance }
        // A word of which nothing is left is not near, however short it is.
        guard let nearest, nearest.distance <= max(2, word.count / 3), nearest.distance < nearest.word.count else {
            return nil
        }
        return nearest.word
    }
}
