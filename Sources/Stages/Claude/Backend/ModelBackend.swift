/// Something that answers a prompt with a model.
///
/// It carries the prompt there and the reply back, and says what went wrong in the user's words. What is asked, whether
/// it may cost that much and what of the answer is used is decided in ``ClaudeClassifier``.
public protocol ModelBackend: Sendable {
    /// The model's id: for prices, cache keys and messages.
    var model: String { get }

    /// Exactly what ``ask(_:)`` would send, as one line.
    func body(_ prompt: Prompt) -> String

    /// Sends the prompt and returns the reply.
    ///
    /// - Throws: ``ClaudeError`` when there is none.
    func ask(_ prompt: Prompt) async throws(ClaudeError) -> MessagesReply
}
