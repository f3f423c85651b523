import HTTP

/// Where the Messages API is, which model to ask and what to authenticate with.
public struct AnthropicConfiguration: Sendable, Equatable {
    /// The model that is asked unless another is named: the current one for fast, cheap classification.
    public static let defaultModel = "claude-haiku-5-5"

    /// Anthropic's own address.
    public static let defaultBaseURL = "https://api.anthropic.com"

    /// The id of the model.
    public var model: String

    /// The address that `/v1/messages` follows.
    public let baseURL: String

    /// The header field that authenticates, and its value.
    let credential: (name: String, value: Secret)

    /// Reads `ANTHROPIC_API_KEY`, else `ANTHROPIC_AUTH_TOKEN`, and `ANTHROPIC_BASE_URL`; empty values count as none.
    ///
    /// - Parameter model: the id of the model; ``defaultModel`` when `nil`.
    /// - Throws: ``ClaudeError`` when there is nothing to authenticate with or a value cannot be used. The key must not
    ///   travel in the clear: the address is `https`, or `http` to this machine.
    public init(environment: [String: String], model: String? = nil) throws(ClaudeError) {
        func value(_ name: String) throws(ClaudeError) -> String? {
            let value = (environment[name] ?? "").split(whereSeparator: \.isWhitespace)
            guard let first = value.first else { return nil }
            guard value.count == 1, first.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
                throw ClaudeError(.configuration, "\(name) holds characters that it cannot", "Set \(name) again.")
            }
            return String(first)
        }
        if let key = try value("ANTHROPIC_API_KEY") {
            credential = ("x-api-key", Secret(value: key))
        } else if let token = try value("ANTHROPIC_AUTH_TOKEN") {
            credential = ("authorization", Secret(value: "Bearer " + token))
        } else {
            throw ClaudeError(
                .configuration,
                "neither ANTHROPIC_API_KEY nor ANTHROPIC_AUTH_TOKEN is set",
                "Set ANTHROPIC_API_KEY, or use --classifier rules."
            )
        }
        var baseURL = try value("ANTHROPIC_BASE_URL") ?? Self.defaultBaseURL
        while baseURL.hasSuffix("/") { baseURL.removeLast() }
        guard Self.isProtected(baseURL) else {
            throw ClaudeError(
                .configuration,
                "ANTHROPIC_BASE_URL is not an https address, nor http to this machine",
                "Set it to an address such as \(Self.defaultBaseURL), or unset it."
            )
        }
        self.baseURL = baseURL
        self.model = model ?? Self.defaultModel
    }

    /// Whether two configurations ask the same model at the same place with the same credential.
    public static func == (left: Self, right: Self) -> Bool {
        left.model == right.model && left.baseURL == right.baseURL && left.credential == right.credential
    }

    private static func isProtected(_ url: String) -> Bool {
        guard let host = Host(url: url), !url.contains("?"), !url.contains("#") else { return false }
        return url.lowercased().hasPrefix("https:") || host.isLoopback
    }
}
