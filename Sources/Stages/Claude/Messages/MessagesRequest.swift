/// The body of a call of the Messages API: one user message and an answer bound by a schema.
///
/// It carries no sampling parameters, which newer versions of the API refuse, and no tools.
struct MessagesRequest: Encodable {
    struct Message: Encodable {
        let role = "user"
        var content: String
    }

    struct OutputConfig: Encodable {
        struct Format: Encodable {
            let type = "json_schema"
            let schema = AnswerSchema()
        }

        let format = Format()
    }

    /// Room for forty verdicts of the longest kind, and for what a model thinks before it answers.
    static let maxTokens = 16_384

    let model: String
    let maxTokens = Self.maxTokens
    let system = Prompt.system
    let messages: [Message]
    let outputConfig = OutputConfig()

    private enum CodingKeys: String, CodingKey {
        case model, system, messages
        case maxTokens = "max_tokens"
        case outputConfig = "output_config"
    }

    init(_ prompt: Prompt, model: String) {
        self.model = model
        messages = [Message(content: prompt.message)]
    }
}
