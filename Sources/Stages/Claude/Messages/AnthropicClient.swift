public import HTTP

#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// A client of Anthropic's Messages API.
public struct AnthropicClient: ModelBackend {
    /// How long one answer may take: it comes whole, after a silence of as long as the model thinks and writes.
    static let timeLimit = Duration.seconds(180)

    /// The most bytes of an answer: many times what forty verdicts and the thoughts before them take.
    static let answerLimit = 4 << 20

    /// Where it asks, and whom.
    public let configuration: AnthropicConfiguration

    private let transport: any HTTPTransport
    private let clock: any Clock<Duration>
    private let seed: UInt64

    /// Makes a client; it sends nothing before it is asked.
    ///
    /// - Parameters:
    ///   - transport: what carries out the requests, with a limit of time of its own.
    ///   - clock: what waits between attempts.
    ///   - seed: what the jitter of the waits begins with.
    public init(
        _ configuration: AnthropicConfiguration,
        transport: any HTTPTransport,
        clock: any Clock<Duration> = ContinuousClock(),
        seed: UInt64 = .random(in: .min ... .max)
    ) {
        self.configuration = configuration
        self.transport = transport
        self.clock = clock
        self.seed = seed
    }

    /// The model that is asked.
    public var model: String { configuration.model }

    /// The body of the request that asks `prompt`.
    public func body(_ prompt: Prompt) -> String {
        JSONText.encode(MessagesRequest(prompt, model: model))
    }

    /// Sends the prompt and returns the reply; after 408, 409, 429, 5xx or no response, it tries twice more.
    ///
    /// The budget is the caller's: the body bounds what a call can cost.
    public func ask(_ prompt: Prompt, within budget: Dollars) async throws(ClaudeError) -> MessagesReply {
        let credential = configuration.credential
        let request = HTTPRequest(
            method: "POST",
            url: configuration.baseURL + "/v1/messages",
            headers: [
                ("content-type", "application/json"),
                // The version that the API and every gateway take; nothing sent here differs in later ones.
                ("anthropic-version", "2023-06-01"),
                (credential.name, credential.value.value),
            ],
            body: Array(body(prompt).utf8),
            timeLimit: Self.timeLimit,
            responseLimit: Self.answerLimit
        )
        var delay = RetryDelay(seed: seed)
        for attempt in 0..<RetryDelay.retries {
            let (outcome, isWorthIt) = await send(request)
            guard isWorthIt else { return try reply(outcome) }
            let response = try? outcome.get()
            guard let wait = delay.next(attempt: attempt, response: response) else { return try reply(outcome) }
            do {
                try await clock.sleep(for: wait)
            } catch {
                throw ClaudeError(HTTPError(.cancelled, "cancelled"))
            }
        }
        return try reply(await send(request).outcome)
    }

    private func send(_ request: HTTPRequest) async -> (outcome: Result<HTTPResponse, HTTPError>, isWorthRetrying: Bool)
    {
        do throws(HTTPError) {
            let response = try await transport.send(request)
            return (.success(response), RetryDelay.isWorthIt(response))
        } catch {
            return (.failure(error), RetryDelay.isWorthIt(error))
        }
    }

    private func reply(_ outcome: Result<HTTPResponse, HTTPError>) throws(ClaudeError) -> MessagesReply {
        let response: HTTPResponse
        switch outcome {
        case .success(let whole): response = whole
        case .failure(let error): throw ClaudeError(error)
        }
        guard response.status == 200 else {
            throw ClaudeError(response, hiding: configuration.credential.value, model: model)
        }
        guard let reply = try? JSONDecoder().decode(MessagesReply.self, from: Data(response.body)) else {
            throw ClaudeError(
                .unreadable,
                "the response is no message of the Messages API",
                "Check ANTHROPIC_BASE_URL.",
                charge: .unknown
            )
        }
        return reply
    }
}
