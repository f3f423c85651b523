import Foundation

/// The end of what a program said about what goes wrong: where a long account is, the cause comes last.
struct LastWords: CustomStringConvertible {
    private let words: String

    /// Reads them from the file that its errors went to.
    init(in errors: URL) {
        let said = (try? Data(contentsOf: errors)) ?? Data()
        words = String(decoding: said.suffix(1_000), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// How a sentence about its end goes on.
    var description: String {
        words.isEmpty ? ", and said nothing." : " and said: \(words)"
    }
}
