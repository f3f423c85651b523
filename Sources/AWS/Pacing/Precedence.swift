/// Which of the calls that wait for the same quota go first.
package enum Precedence: Sendable {
    /// The answer tells what to ask next: while such a call waits, nobody knows of the calls that come of it.
    ///
    /// Were they all in one line, the last lists of a sweep would be asked for last, and at its end only a few
    /// descriptions be on their way at a time.
    case leading
    /// No further call comes of the answer.
    case following

    /// The precedence of an operation, such as `ListTasks`.
    init(of operation: String) {
        self = operation.hasPrefix("List") ? .leading : .following
    }
}
