/// What can stand at the cursor.
struct Completion: Equatable {
    /// A word, and what it means.
    struct Candidate: Equatable {
        var word: String
        var help = ""
    }

    /// Paths that can stand there too.
    enum Paths: String {
        case files = ":files"
        case folders = ":folders"
    }

    var candidates: [Candidate] = []
    var paths: Paths?
    /// What stands before the path in its word.
    var pathPrefix = ""

    /// A line for each: the word and its help, or the kind of paths and what stands before them, with a tab between.
    ///
    /// A word that a shell would take for more than text is left out, for the shell may run it: names of profiles are
    /// anybody's.
    var lines: String {
        let words = candidates.filter { $0.word.allSatisfy(Self.isPlain) && !$0.word.hasPrefix("~") }
        var lines = words.map { "\($0.word)\t\($0.help)\n" }
        if let paths { lines.append("\(paths.rawValue)\t\(pathPrefix)\n") }
        return lines.joined()
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "-_.,:/=@+%~".contains(character)
    }
}
