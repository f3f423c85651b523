public import HTTP

/// A place on the network that takes messages: each is the body of a POST.
///
/// Redirects are not followed, proxies are left aside on this machine, and how long a message may take is bounded.
///
/// ```swift
/// let webhook = Webhook(try WebhookURL(address), over: transport)
/// try await webhook.post(JSONText().encode(["text": "Hello"]))
/// ```
public struct Webhook: Sendable {
    /// How many of several messages are under way at a time.
    private static let width = 4

    private let url: WebhookURL
    private let transport: any HTTPTransport
    private let policy: WebhookPolicy
    private let clock: any Clock<Duration>
    private let secrets: [String]

    /// Makes a webhook.
    ///
    /// - Parameters:
    ///   - url: where messages go.
    ///   - transport: what carries them there.
    ///   - policy: how often and for how long each is sent.
    ///   - secrets: what messages hold and no error may show, such as keys.
    ///   - clock: measures the time and waits.
    public init(
        _ url: WebhookURL,
        over transport: any HTTPTransport,
        policy: WebhookPolicy = .standard,
        secrets: [String] = [],
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.url = url
        self.transport = transport
        self.policy = policy
        self.secrets = secrets + url.secretParts
        self.clock = clock
    }

    /// Sends a message, again where that may help.
    ///
    /// - Parameter body: the message, as JSON.
    /// - Throws: ``WebhookError`` when it was not delivered, or nobody knows whether it was.
    public func post(_ body: [UInt8]) async throws(WebhookError) {
        try await post(body, on: clock)
    }

    /// Sends several messages, each again where that may help, all of them within the time that one may take.
    ///
    /// The first goes alone: what is wrong with the address or a key shows there. Of the others a few are under way at a
    /// time, in no order. After one that could not be delivered no further is sent.
    ///
    /// - Parameter bodies: the messages, as JSON.
    /// - Returns: what was not delivered; `nil` when everything was.
    public func post(all bodies: [[UInt8]]) async -> UndeliveredMessages? {
        await post(all: bodies, on: clock)
    }

    private func post<C: Clock>(_ body: [UInt8], on clock: C) async throws(WebhookError)
    where C.Duration == Duration {
        try await post(body, on: clock, by: clock.now.advanced(by: policy.timeLimit))
    }

    private func post<C: Clock>(all bodies: [[UInt8]], on clock: C) async -> UndeliveredMessages?
    where C.Duration == Duration {
        let deadline = clock.now.advanced(by: policy.timeLimit)
        var waiting = bodies[...]
        guard let first = waiting.popFirst() else { return nil }
        if let error = await failure(of: first, on: clock, by: deadline) {
            return UndeliveredMessages(count: bodies.count, cause: error)
        }
        return await withTaskGroup(of: WebhookError?.self) { group in
            var (underWay, delivered) = (0, 1)
            var cause: WebhookError?
            while true {
                while cause == nil, underWay < Self.width, let body = waiting.popFirst() {
                    group.addTask { await failure(of: body, on: clock, by: deadline) }
                    underWay += 1
                }
                guard let error = await group.next() else { break }
                underWay -= 1
                if error == nil { delivered += 1 }
                cause = cause ?? error
            }
            return cause.map { UndeliveredMessages(count: bodies.count - delivered, cause: $0) }
        }
    }

    // Why a message was not delivered; `nil` where it was.
    private func failure<C: Clock>(of body: [UInt8], on clock: C, by deadline: C.Instant) async -> WebhookError?
    where C.Duration == Duration {
        guard clock.now < deadline else { return error(.late, 0) }
        do throws(WebhookError) {
            try await post(body, on: clock, by: deadline)
            return nil
        } catch {
            return error
        }
    }

    private func post<C: Clock>(_ body: [UInt8], on clock: C, by deadline: C.Instant) async throws(WebhookError)
    where C.Duration == Duration {
        var attempt = 0
        while true {
            attempt += 1
            let left = max(.milliseconds(1), clock.now.duration(to: deadline))
            guard let failure = await send(body, within: min(policy.attemptLimit, left)) else { return }
            guard failure.mayPass, attempt < policy.attempts else { throw error(failure.reason, attempt) }
            let delay = policy.delay(after: attempt, requested: failure.requested)
            guard clock.now.advanced(by: delay) < deadline else {
                throw error(failure.postponed(delay), attempt)
            }
            do { try await clock.sleep(for: delay) } catch { throw self.error(.cancelled, attempt) }
        }
    }

    // Why the attempt failed; `nil` where it did not.
    private func send(_ body: [UInt8], within limit: Duration) async -> Failure? {
        let request = HTTPRequest(
            method: "POST",
            url: url.secret,
            headers: [("Content-Type", "application/json"), ("Accept", "*/*")],
            body: body,
            timeLimit: limit
        )
        do throws(HTTPError) {
            let answer = WebhookAnswer(try await transport.send(request))
            if answer.isAccepted { return nil }
            return Failure(
                reason: answer.reason(hiding: secrets),
                mayPass: answer.isWorthAnotherAttempt,
                requested: answer.requestedDelay
            )
        } catch {
            switch error.reason {
            case .cancelled: return Failure(reason: .cancelled)
            case .connection, .handshake, .interrupted, .nameResolution, .timeout, .other:
                return Failure(reason: .unreachable(error.message), mayPass: true)
            case .invalidURL, .proxy, .tls, .tooLarge: return Failure(reason: .unreachable(error.message))
            }
        }
    }

    private func error(_ reason: WebhookError.Reason, _ attempts: Int) -> WebhookError {
        WebhookError(origin: url.origin, reason: reason, attempts: attempts)
    }

    /// What became of an attempt.
    private struct Failure {
        var reason: WebhookError.Reason
        var mayPass = false
        var requested: Duration?

        /// The reason, where the wait that was asked for is too long.
        func postponed(_ delay: Duration) -> WebhookError.Reason {
            guard requested != nil, case .unavailable(let status) = reason else { return reason }
            return .postponed(status: status, delay)
        }
    }
}
