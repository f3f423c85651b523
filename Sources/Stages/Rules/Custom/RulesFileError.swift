import AWS

/// Why a file of rules cannot be used: every rule that is wrong, and what to write instead.
public struct RulesFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// How many mistakes are told.
    static let mistakeLimit = 20

    /// What is wrong, a line for each mistake, without a full stop at the end.
    public let description: String

    init(file: String, mistakes: [String]) {
        let told = mistakes.prefix(Self.mistakeLimit).map { "\(file), \($0)" }
        let rest = mistakes.count - told.count
        description = (told + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: "\n")
    }
}
