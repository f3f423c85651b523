import AWS

/// What a message about a word that means nothing says beside that.
enum Suggestion {
    /// The message for a word that means nothing here, with the nearest that does.
    static func unknown(_ kind: String, _ word: String, known: [String]) -> String {
        guard let nearest = nearest(to: word, among: known) else { return "unknown \(kind) \(Quotation.of(word))." }
        return "unknown \(kind) \(Quotation.of(word)); did you mean '\(nearest)'?"
    }

    /// The same for words that all begin alike, which says nothing about how near they are.
    static func unknown(_ kind: String, _ word: String, known: [String], behind prefix: String) -> String {
        let rest = { (word: String) in word.hasPrefix(prefix) ? String(word.dropFirst(prefix.count)) : word }
        guard let nearest = nearest(to: rest(word), among: known.filter { $0.hasPrefix(prefix) }.map(rest)) else {
            return "unknown \(kind) '\(word)'."
        }
        return "unknown \(kind) '\(word)'; did you mean '\(prefix)\(nearest)'?"
    }

    /// How the message about a wrong choice ends: the nearest word, if one is near, else nothing but a full stop.
    static func ending(for word: String, among known: [String]) -> String {
        nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? "."
    }

    /// The nearest word that is known; `nil` where none is near.
    static func nearest(to word: String, among known: [String]) -> String? {
        guard !word.isEmpty else { return nil }
        if word.count == 2, word.hasPrefix("-"), !word.hasPrefix("--") { return long(for: word, among: known) }
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

    /// What a short option means in many programs.
    private static let customs = [
        "-q": "--quiet", "-v": "--verbose", "-V": "--version", "-p": "--profile", "-r": "--region", "-c": "--cluster",
    ]

    /// The long option that a short one may stand for: the one that it means elsewhere, else the only one that begins so.
    private static func long(for short: String, among known: [String]) -> String? {
        let long = Set(known.filter { $0.hasPrefix("--") } + Completer.globals.map(\.longName))
        if let custom = customs[short], long.contains(custom) { return custom }
        let begun = long.filter { $0.dropFirst(2).first == short.last }
        return begun.count == 1 ? begun.first : nil
    }
}
