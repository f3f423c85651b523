import HTTP
import Text

#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

extension ClaudeError {
    /// What a response other than 200 means.
    ///
    /// Source: "Errors" in the Claude API reference. The body is hostile text, and a gateway may send back what it was
    /// sent: what of it is shown is one short line without `secret`.
    init(_ response: HTTPResponse, hiding secret: Secret, model: String) {
        let detail = (try? JSONDecoder().decode(Body.self, from: Data(response.body)))?.error
        let (reason, meaning, nextStep) = Self.meaning(
            of: response.status,
            model: PlainText.condensed(model, scanned: 128)
        )
        var message = "\(meaning) (\(response.status)"
        if let text = detail?.message {
            let key = secret.value.split(separator: " ").last.map(String.init) ?? secret.value
            let line = PlainText.condensed(text, scanned: 1024).replacingScalars(key, with: secret.description)
            message += ": " + PlainText.truncate(Secrets.removed(from: line), to: 160)
        }
        if let wait = RetryDelay.tooLong(response) {
            message += "; it asks to wait for \(Self.minutes(wait))"
        }
        if Self.isSpendingLimit(detail) {
            self.init(.billing, message + ")", "Raise the limit of spending in the Claude Console.")
        } else {
            self.init(reason, message + ")", nextStep)
        }
    }

    /// A time in whole minutes, rounded up, or in hours where there are many.
    private static func minutes(_ seconds: Double) -> String {
        let minutes = Int((min(seconds, 86_400 * 365) / 60).rounded(.up))
        return minutes < 120 ? "\(max(1, minutes)) min" : "\((minutes + 59) / 60) h"
    }

    /// Whether waiting cannot help: a 429 that stands for a limit of spending.
    static func isSpendingLimit(_ response: HTTPResponse) -> Bool {
        isSpendingLimit((try? JSONDecoder().decode(Body.self, from: Data(response.body)))?.error)
    }

    private static func isSpendingLimit(_ detail: Body.Detail?) -> Bool {
        detail?.details?.errorCode?.hasSuffix("spend_limit_reached") == true
    }

    /// What no response at all means.
    ///
    /// - Parameter address: what to look at where an answer cannot be one.
    init(_ error: HTTPError, checking address: String = "ANTHROPIC_BASE_URL") {
        switch error.reason {
        case .cancelled:
            self.init(.cancelled, "the sweep was interrupted", "Run it again for Claude's verdicts.")
        case .timeout:
            self.init(
                .timedOut,
                "it did not come within \(AnthropicClient.timeLimit.components.seconds) seconds",
                "Run it again in a few minutes.",
                charge: .unknown
            )
        case .tooLarge:
            self.init(
                .unreadable,
                "it is larger than an answer can be",
                "Check \(address).",
                charge: .unknown
            )
        case _ where error.status == 200:
            self.init(
                .unreadable,
                "the connection broke in the middle of it (\(PlainText.condensed(error.message, scanned: 300)))",
                "Check the network, then run it again.",
                charge: .unknown
            )
        default:
            self.init(
                .unreachable,
                "the API was not reached (\(PlainText.condensed(error.message, scanned: 300)))",
                "Check the network and \(address), then run it again."
            )
        }
    }

    private static func meaning(of status: Int, model: String) -> (Reason, String, String) {
        let again = "Run it again in a few minutes."
        switch status {
        case 401: return (.authentication, "the key was not accepted", "Check ANTHROPIC_API_KEY.")
        case 402: return (.billing, "the account has no credit", "Add credit in the Claude Console.")
        case 403: return (.permission, "the key may not do this", "Check what the key's workspace allows.")
        case 404:
            return (.notFound, "no model \(model) was found there", "Check --model and ANTHROPIC_BASE_URL.")
        case 408, 409, 500..<529, 530...: return (.unavailable, "the API failed", again)
        case 429: return (.rateLimited, "the rate limit of the key is reached", again)
        case 529: return (.overloaded, "the API is overloaded", again)
        case 413: return (.invalidRequest, "the request is too large", "Sweep fewer clusters at once.")
        case 300..<400:
            return (.invalidRequest, "the address answered with a redirect", "Check ANTHROPIC_BASE_URL.")
        default: return (.invalidRequest, "the request was not accepted", "Check --model and ANTHROPIC_BASE_URL.")
        }
    }

    private struct Body: Decodable {
        struct Detail: Decodable {
            struct Details: Decodable {
                var errorCode: String?

                private enum CodingKeys: String, CodingKey {
                    case errorCode = "error_code"
                }
            }

            var message: String?
            var details: Details?
        }

        var error: Detail?
    }
}
