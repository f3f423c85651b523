/// A command line that cannot be carried out as it is written.
struct UsageError: Error, CustomStringConvertible {
    /// What is wrong and what to write instead, in one line.
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
