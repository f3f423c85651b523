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

    /// The version of the API that Bedrock takes for every model of Claude.
    static let bedrockVersion = "bedrock-2023-05-31"

    /// The model; `nil` where the address names it.
    let model: String?
    /// The version of the API; `nil` where a field of the header says it.
    let anthropicVersion: String?
    let maxTokens = Self.maxTokens
    let system = Prompt.system
    let messages: [Message]
    let outputConfig = OutputConfig()

    private enum CodingKeys: String, CodingKey {
        case model, system, messages
        case anthropicVersion = "anthropic_version"
        case maxTokens = "max_tokens"
        case outputConfig = "output_config"
    }

    /// The body for the Messages API.
    init(_ prompt: Prompt, model: String) {
        self.init(prompt, model: model, anthropicVersion: nil)
    }

    /// The body for Bedrock.
    init(forBedrock prompt: Prompt) {
        self.init(prompt, model: nil, anthropicVersion: Self.bedrockVersion)
    }

    private init(_ prompt: Prompt, model: String?, anthropicVersion: String?) {
        self.model = model
        self.anthropicVersion = anthropicVersion
        messages = [Message(content: prompt.message)]
    }
}
