/// Which names a user wants: those that match one of the patterns, or all where there are none.
///
/// A pattern matches the whole name; `*` stands for any run of characters and `?` for any one.
public struct NameFilter: Sendable {
    private let patterns: [[Character]]

    /// Makes a filter of patterns; none lets every name through.
    public init(_ patterns: [String] = []) {
        self.patterns = patterns.map(Array.init)
    }

    /// Whether the user wants that name.
    public func matches(_ name: String) -> Bool {
        patterns.isEmpty || patterns.contains { Self.matches(Array(name), $0) }
    }

    // Goes back to the last star on a mismatch: no pattern takes longer than the product of the two lengths.
    private static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
        var (nameIndex, patternIndex) = (0, 0)
        var lastStar: (pattern: Int, name: Int)?
        while nameIndex < name.count {
            if patternIndex < pattern.count, pattern[patternIndex] == "*" {
                lastStar = (patternIndex, nameIndex)
                patternIndex += 1
            } else if patternIndex < pattern.count,
                pattern[patternIndex] == "?" || pattern[patternIndex] == name[nameIndex]
            {
                nameIndex += 1
                patternIndex += 1
            } else if let star = lastStar {
                lastStar = (star.pattern, star.name + 1)
                nameIndex = star.name + 1
                patternIndex = star.pattern + 1
            } else {
                return false
            }
        }
        return pattern[patternIndex...].allSatisfy { $0 == "*" }
    }
}
