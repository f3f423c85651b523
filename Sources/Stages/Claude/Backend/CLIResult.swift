#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// What `claude -p --output-format json` writes: what of it is used.
///
/// Source: "Run Claude Code programmatically" in the documentation of Claude Code. An error of the API comes as the
/// subtype `success` with `is_error`, with any exit code.
struct CLIResult {
    private let envelope: Envelope

    /// Reads what the program wrote; `nil` when there is no result in it.
    init?(_ bytes: [UInt8]) {
        let (decoder, data) = (JSONDecoder(), Data(bytes))
        // With `verbose` in the user's settings it is a list of all messages, of which the result is the last.
        let messages = (try? decoder.decode([Envelope].self, from: data)) ?? []
        guard let envelope = messages.last ?? (try? decoder.decode(Envelope.self, from: data)),
            envelope.type == "result"
        else { return nil }
        self.envelope = envelope
    }

    /// Whether the program says that it came to an answer.
    var isAnswer: Bool { envelope.subtype == "success" && envelope.isError == false }

    /// The answer as text: what fits the schema, else the words.
    var text: String { envelope.structuredOutput.map(JSONText.encode) ?? envelope.result ?? "" }

    /// The tokens and the cost; `nil` when they are not told.
    var usage: MessagesReply.Usage? {
        guard let usage = envelope.usage, let output = usage.output, let input = usage.input else { return nil }
        let read = [input, usage.cacheWritten ?? 0, usage.cacheRead ?? 0].map { Double($0) }.reduce(0, +)
        return MessagesReply.Usage(
            inputTokens: Int(min(max(read, 0), 1e9)),
            outputTokens: output,
            cost: envelope.totalCost.flatMap { Dollars($0) }
        )
    }

    /// Why there is no answer.
    ///
    /// - Parameter hiding: takes what must not be shown out of the program's words.
    func failure(hiding: (String) -> String) -> ClaudeError {
        let words = envelope.isError == true ? envelope.result ?? "" : ""
        let shown = hiding(words)
        let message = "claude ended with an error (\(shown.isEmpty ? hiding(envelope.subtype ?? "unnamed") : shown))"
        let again = "Run it again in a few minutes."
        switch (envelope.subtype, envelope.status) {
        case ("error_max_budget_usd", _):
            return ClaudeError(.budget, message, "Raise --max-cost, or name a cheaper --model.")
        case ("error_max_turns", _), ("error_max_structured_output_retries", _):
            return ClaudeError(.unreadable, message, "Try another --model.")
        case (_, 401), (_, 403):
            return ClaudeError(.authentication, message, Self.signIn)
        case _ where words.contains("/login"):
            return ClaudeError(.authentication, message, Self.signIn)
        case (_, 404): return ClaudeError(.notFound, message, "Check --model.")
        case (_, 429): return ClaudeError(.rateLimited, message, again)
        case (_, 529): return ClaudeError(.overloaded, message, again)
        default: return ClaudeError(.unavailable, message, again)
        }
    }

    private static let signIn = "Start claude and sign in, or set ANTHROPIC_API_KEY."

    private struct Envelope: Decodable {
        struct Usage: Decodable {
            var input: Int?
            var output: Int?
            var cacheWritten: Int?
            var cacheRead: Int?

            private enum CodingKeys: String, CodingKey {
                case input = "input_tokens"
                case output = "output_tokens"
                case cacheWritten = "cache_creation_input_tokens"
                case cacheRead = "cache_read_input_tokens"
            }
        }

        var type: String?
        var subtype: String?
        var isError: Bool?
        /// The status of the API's answer.
        var status: Int?
        var result: String?
        var structuredOutput: JSONValue?
        /// In dollars.
        var totalCost: Double?
        var usage: Usage?

        private enum CodingKeys: String, CodingKey {
            case type, subtype, result, usage
            case isError = "is_error"
            case status = "api_error_status"
            case structuredOutput = "structured_output"
            case totalCost = "total_cost_usd"
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            // What has another type than documented is taken as not there: nothing is answered where it matters.
            func value<Value: Decodable>(_ key: CodingKeys) -> Value? { try? values.decode(Value.self, forKey: key) }
            type = value(.type)
            subtype = value(.subtype)
            isError = value(.isError)
            status = value(.status)
            result = value(.result)
            structuredOutput = value(.structuredOutput)
            totalCost = value(.totalCost)
            usage = value(.usage)
        }
    }
}
