extension String {
    /// The text with other words in the place of some, scalar by scalar.
    ///
    /// `replacing` looks for characters: a mark upon the last letter of what is looked for would hide it.
    func replacingScalars(_ words: String, with others: String) -> String {
        String(unicodeScalars.replacing(words.unicodeScalars, with: others.unicodeScalars))
    }
}
