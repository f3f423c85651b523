import Stages

/// Reads the rules that a user wrote.
enum CustomRules {
    /// The classifier that asks the rules of a file first.
    ///
    /// - Throws: ``UsageError`` that names every rule that is wrong.
    static func read(_ path: String, of option: String) throws(UsageError) -> RuleClassifier {
        // The standard input may be what is classified.
        guard path != "-" else { throw UsageError("\(option) takes a file, not the standard input.") }
        let (name, bytes) = try InputFile.contents(of: path, limit: RulesFile.sizeLimit)
        do throws(RulesFileError) {
            return RuleClassifier(custom: try RulesFile(bytes, name: name))
        } catch {
            throw UsageError(sentence: error.description)
        }
    }
}
