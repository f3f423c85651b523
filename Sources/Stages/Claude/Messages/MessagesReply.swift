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
        var cost: Dollars?

        init(inputTokens: Int, outputTokens: Int, cost: Dollars? = nil) {
            self.inputTokens = inputTokens
            self.outputTokens = outputTokens
            self.cost = cost
        }

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

extension MessagesReply {
    /// Reads a reply.
    ///
    /// Tokens that are not told as they should be are none: the answer was paid for and counts all the same.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            content: try values.decode([Block].self, forKey: .content),
            stopReason: try values.decodeIfPresent(String.self, forKey: .stopReason),
            usage: try? values.decode(Usage.self, forKey: .usage)
        )
    }
}

extension MessagesReply.Usage {
    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        // Some gateways write a count as 12.0.
        func count(_ key: CodingKeys) throws -> Int {
            if let count = try? values.decode(Int.self, forKey: key) { return count }
            return Int(min(max(try values.decode(Double.self, forKey: key), 0), 1e9))
        }
        self.init(inputTokens: try count(.inputTokens), outputTokens: try count(.outputTokens))
    }
}
