import AWS
import Text

#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// A client of Claude in Amazon Bedrock: the same question and answer as in the Messages API, with AWS's keys.
public struct BedrockClient: ModelBackend {
    /// The model that is asked unless another is named: ``AnthropicConfiguration/defaultModel``, by the inference
    /// profile that every commercial region has.
    ///
    /// With it any commercial region may answer. Where the evidence must stay in a geography, name its profile, such as
    /// `eu.anthropic.claude-haiku-5-5`.
    public static let defaultModel = "global.anthropic." + AnthropicConfiguration.defaultModel

    /// The id or the ARN of the model or of the inference profile that is asked.
    public let model: String

    private let client: BedrockRuntimeClient

    /// Makes a client that asks in the base's home region with the base's own keys; it sends nothing before it is
    /// asked.
    ///
    /// - Parameters:
    ///   - base: whose keys and way to AWS it takes; without one it cannot be made.
    ///   - model: the id or the ARN; ``defaultModel`` when `nil`.
    /// - Throws: ``ClaudeError`` where no such id can be, no endpoint is known, or the partition has no default model.
    public init(base: EstateBase?, model: String? = nil) throws(ClaudeError) {
        guard let base else {
            throw ClaudeError(.configuration, "there are no AWS credentials to ask Bedrock with", "Name a profile.")
        }
        let partition = Partition(of: base.home)
        guard let model = model ?? (partition.name == "aws" ? Self.defaultModel : nil) else {
            throw ClaudeError(
                .configuration,
                "no model is the default in \(base.home)",
                "Name one that Bedrock has there with --model."
            )
        }
        guard Self.isID(model) else {
            throw ClaudeError(
                .configuration,
                "\(PlainText.condensed(model, scanned: 128)) is not the id of a model in Bedrock",
                "Name one with --model, such as \(Self.defaultModel)."
            )
        }
        self.model = model
        do throws(EndpointError) {
            client = BedrockRuntimeClient(
                try base.access.client(
                    .bedrockRuntime,
                    in: base.home,
                    of: .unknown(through: base.name),
                    credentials: base.credentials
                )
            )
        } catch {
            throw ClaudeError(.configuration, "Bedrock's endpoint cannot be used", error.description)
        }
    }

    /// The body of the request that asks `prompt`.
    public func body(_ prompt: Prompt) -> String {
        JSONText.encode(MessagesRequest(forBedrock: prompt))
    }

    /// Sends the prompt and returns the reply; after throttles and failures of the service, it tries twice more.
    ///
    /// The budget is the caller's: the body bounds what a call can cost.
    public func ask(_ prompt: Prompt, within budget: Dollars) async throws(ClaudeError) -> MessagesReply {
        let answer: [UInt8]
        do throws(AWSError) {
            answer = try await client.invokeModel(
                model,
                body: Array(body(prompt).utf8),
                timeLimit: AnthropicClient.timeLimit
            )
        } catch {
            throw ClaudeError(error, model: model, region: client.region)
        }
        guard let reply = try? JSONDecoder().decode(MessagesReply.self, from: Data(answer)) else {
            throw ClaudeError(
                .unreadable,
                "the response is no message of a Claude model",
                "Check that --model names one of Anthropic's.",
                charge: .unknown
            )
        }
        return reply
    }

    /// Whether a text may be an id: AWS's pattern of them has these characters, and a name.
    ///
    /// Source: `modelId` of `InvokeModel` in the Amazon Bedrock API reference.
    private static func isID(_ text: String) -> Bool {
        (1...2048).contains(text.utf8.count)
            && text.utf8.allSatisfy { ByteText.isAlphanumeric($0) || "-_.:/".utf8.contains($0) }
            && text.utf8.contains(where: ByteText.isAlphanumeric)
    }
}
