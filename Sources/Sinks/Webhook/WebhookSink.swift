public import Pipeline

/// Posts elements to a webhook as they come: each message is a JSON array of some of them.
///
/// A message goes out when it is full, the last one when the run ends, whatever the outcome. An element too many bytes
/// long goes alone. After a message that could not be delivered nothing more is sent.
public struct WebhookSink<Element: Encodable & Sendable>: Sink {
    /// What one run posts with.
    public struct Writer: SinkWriter {
        private let webhook: Webhook
        private let limits: Limits
        private let json = JSONText()
        private var body: [UInt8] = []
        private var count = 0
        private var hasFailed = false

        init(_ webhook: Webhook, _ limits: Limits) {
            self.webhook = webhook
            self.limits = limits
        }

        /// Gathers the elements, and posts what is full.
        ///
        /// - Throws: ``WebhookError``, or what the encoder threw.
        public mutating func write(_ batch: [Element]) async throws {
            for element in batch {
                let bytes = try json.encode(element)
                if count > 0, body.count + bytes.count + 2 > limits.bytes { try await post() }
                body += (count == 0 ? "[" : ",").utf8
                body += bytes
                count += 1
                if count >= limits.elements { try await post() }
            }
        }

        /// Posts the rest.
        ///
        /// - Throws: ``WebhookError``.
        public mutating func close(_ outcome: Outcome) async throws {
            if count > 0, !hasFailed { try await post() }
        }

        private mutating func post() async throws {
            let message = body + "]".utf8
            body = []
            count = 0
            hasFailed = true
            try await webhook.post(message)
            hasFailed = false
        }
    }

    /// How large a message may become.
    struct Limits: Sendable {
        var elements: Int
        var bytes: Int
    }

    private let webhook: Webhook
    private let limits: Limits

    /// The sink's name in the graph.
    public var name: String { "webhook" }

    /// Makes a sink.
    ///
    /// - Parameters:
    ///   - webhook: where messages go.
    ///   - elements: how many elements a message has at most.
    ///   - bytes: how large a message becomes, but for an element that is larger by itself.
    public init(to webhook: Webhook, elements: Int = 100, bytes: Int = 256 << 10) {
        self.webhook = webhook
        limits = Limits(elements: max(1, elements), bytes: max(1, bytes))
    }

    /// Makes ready for one run; nothing is sent before there is an element.
    public func open() async throws -> Writer {
        Writer(webhook, limits)
    }
}
