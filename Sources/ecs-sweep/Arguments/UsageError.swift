/// A command line that cannot be carried out as it is written.
struct UsageError: Error, CustomStringConvertible {
    /// What is wrong and what to write instead, in one line.
    let description: String
    /// The command whose help says more; `nil` for that of the whole program.
    var command: Command?

    init(_ description: String) {
        self.description = description
    }

    /// An error in the words of a reader of files, which leave out the full stop.
    init(sentence: String) {
        self.init(sentence.hasSuffix("?") ? sentence : sentence + ".")
    }

    /// The same error of a value that stands at `place`, which is not the command line.
    func at(_ place: String) -> Self {
        var error = Self("\(place): \(description)")
        error.command = command
        return error
    }
}
