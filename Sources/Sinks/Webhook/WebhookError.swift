/// A message that could not be delivered: to whom, why, and what to do about it.
///
/// It names the host and nothing else of the address.
public struct WebhookError: Error, Sendable, Equatable {
    /// Why a message could not be delivered.
    public enum Reason: Sendable, Equatable {
        /// The server does not take it, with what may be shown of its words.
        case refused(status: Int, words: String?)
        /// The server has no time for it, or failed.
        case unavailable(status: Int)
        /// The server asks for a wait that is longer than anybody wants to wait.
        case postponed(status: Int, Duration)
        /// The server points somewhere else.
        case redirected(status: Int)
        /// There is no whole answer, with why.
        case unreachable(String)
        /// It answers with a web page, as a login or a proxy before it does.
        case page(status: Int)
        /// Other messages for the same place have taken all of the time.
        case late
        /// The task was cancelled.
        case cancelled
    }

    /// The host that it was for.
    public var origin: String
    /// Why it was not delivered.
    public var reason: Reason
    /// How often it was sent.
    public var attempts: Int

    /// Makes an error.
    public init(origin: String, reason: Reason, attempts: Int) {
        self.origin = origin
        self.reason = reason
        self.attempts = attempts
    }
}

extension WebhookError: CustomStringConvertible {
    /// The error in one line that is safe to print.
    public var description: String {
        let times = attempts > 1 ? " after \(attempts) attempts" : ""
        return Escaping.terminalText("cannot deliver to \(origin)/\u{2026}\(times): \(cause)", limit: 1000)
    }

    private var cause: String {
        switch reason {
        case .refused(let status, let words):
            "it answered \(status)\(words.map { " (\($0))" } ?? ""). \(Self.nextStep(status))"
        case .unavailable(let status): "it answered \(status). Try again later."
        case .postponed(let status, let delay):
            "it answered \(status) and asks to wait \(delay.components.seconds) s. Try again after that."
        case .redirected(let status):
            "it answered \(status), a redirect, which is not followed. Use the address that the service gives out now."
        case .unreachable(let words): "\(words)"
        case .page(let status):
            "it answered \(status) with a web page. Check that the address is that of such a service, and that no "
                + "login or proxy stands before it."
        case .late: "there was no time left to send it. Try again later."
        case .cancelled: "the run was cancelled before it was delivered."
        }
    }

    private static func nextStep(_ status: Int) -> String {
        switch status {
        case 401, 403: "Check that the webhook is still allowed to write there."
        case 404, 410: "Check that the webhook still exists, and that its address is whole."
        case 413: "The message is larger than the service takes."
        default: "Check that the address is that of such a service."
        }
    }
}
