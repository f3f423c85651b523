/// Something that answers a prompt with a model.
///
/// It carries the prompt there and the reply back, and says what went wrong in the user's words. What is asked, whether
/// it may cost that much and what of the answer is used is decided in ``ClaudeClassifier``.
public protocol ModelBackend: Sendable {
    /// The model's id: for prices, cache keys and messages.
    var model: String { get }

    /// How often the model is asked for one prompt at most: each turn costs what a call does.
    var turns: Int { get }

    /// Exactly what ``ask(_:within:)`` would send with the whole budget, as one line.
    func body(_ prompt: Prompt) -> String

    /// Sends the prompt and returns the reply.
    ///
    /// - Parameter budget: what is left to spend, for a backend that can be told where to stop.
    /// - Throws: ``ClaudeError`` when there is none.
    func ask(_ prompt: Prompt, within budget: Dollars) async throws(ClaudeError) -> MessagesReply
}

extension ModelBackend {
    /// One turn: a question and an answer.
    public var turns: Int { 1 }
}
