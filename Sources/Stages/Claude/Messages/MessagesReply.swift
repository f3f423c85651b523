/// A model's reply: what is used of the body of the Messages API's answer.
///
/// Source: shape `Message` of the Claude API reference.
public struct MessagesReply: Sendable, Decodable {
    struct Block: Sendable, Decodable {
        var type: String
        var text: String?
    }

    struct Usage: Sendable, Decodable {
        var inputTokens: Int
        var outputTokens: Int
        /// What the call cost, where the reply tells.
        var cost: Dollars? = nil

        private enum CodingKeys: String, CodingKey {
            case inputTokens = "input_tokens"
            case outputTokens = "output_tokens"
        }
    }

    var content: [Block]
    /// Why the answer ended, an open set; `end_turn` when it is whole.
    var stopReason: String?
    var usage: Usage?
    /// Why there is no answer though the call was paid for, where the backend knows it in its own words.
    var failure: ClaudeError? = nil

    /// The answer: the text blocks without those of thinking.
    ///
    /// - Throws: ``ClaudeError`` when the model declined, or when the answer is cut off: a part of one is none.
    var answer: String {
        get throws(ClaudeError) {
            if let failure { throw failure }
            switch stopReason {
            case "refusal":
                throw ClaudeError(.refused, "the model declined to answer", "Try another --model.")
            case "max_tokens", "model_context_window_exceeded":
                throw ClaudeError(.truncated, "the answer was cut off", "Try another --model.")
            default:
                return content.filter { $0.type == "text" }.compactMap(\.text).joined()
            }
        }
    }

    private enum CodingKeys: String, CodingKey {
        case content, usage
        case stopReason = "stop_reason"
    }
}
