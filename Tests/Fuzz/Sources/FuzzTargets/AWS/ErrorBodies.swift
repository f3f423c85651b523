@testable import AWS
@testable import HTTP
@testable import Sinks
@testable import Stages

/// What servers answer in place of a result: status, header and body, of AWS, of Claude and of webhooks.
enum ErrorBodies: FuzzTarget {
    static let name = "error-bodies"

    private static let statuses = [200, 301, 400, 401, 403, 404, 408, 429, 500, 503, 529, 599]
    private static let secret = "sk-ant-EXAMPLE-0123456789"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let status = statuses[pieces.number() % statuses.count]
        let header = pieces.bytes()
        let body = pieces.remainder()
        let response = ReceivedResponse(status: status, headerLines: header, body: body, waited: .zero).decoded()
        for (name, value) in response.headers {
            let isOneLine = !(name + value).utf8.contains { $0 == 0x0A || $0 == 0x0D }
            try expect(isOneLine, "a field of a header is one line: \(name): \(value)")
        }
        try checkAWS(response)
        try checkClaude(response)
        try checkWebhook(response)
    }

    private static func checkAWS(_ response: HTTPResponse) throws {
        for error in [ServiceError(response), ServiceError(xml: response)] {
            let shown = AWSError.service(error)
            try expectPlain(shown.description, "an error of AWS")
            try expectBounded(error.code, 128, "a code")
            try expectBounded(error.message, 2048, "a message")
            try expect(!error.code.isEmpty, "an error has a code")
            let wait = error.retryAfter ?? .zero
            try expect(wait >= .zero && wait <= .seconds(86_400), "a wait is bounded: \(wait)")
            try expect(!(shown.isAccessDenied && shown.isThrottle), "an error is denied or throttled, not both")
        }
    }

    private static func checkClaude(_ response: HTTPResponse) throws {
        let error = ClaudeError(response, hiding: Secret(value: secret), model: "claude-model")
        try expectPlain(error.description, "an error of Claude")
        try expectBounded(error.description, 1000, "an error of Claude")
        try expect(!error.description.holds(secret), "an error shows the key: \(error.description)")
        var delay = RetryDelay(seed: 1)
        if let wait = delay.next(attempt: 1, response: response) {
            try expect(wait >= .zero && wait <= .seconds(RetryDelay.longestAsked), "a wait is bounded: \(wait)")
        }
        if let wait = RetryDelay.tooLong(response) {
            try expect(wait > RetryDelay.longestAsked, "what is too long is longer than anybody waits")
        }
    }

    private static func checkWebhook(_ response: HTTPResponse) throws {
        let answer = WebhookAnswer(response)
        let error = WebhookError(origin: "https://x.example", reason: answer.reason(hiding: [secret]), attempts: 1)
        try expectPlain(error.description, "an error of a webhook")
        try expectBounded(error.description, 1000, "an error of a webhook")
        try expect(!error.description.holds(secret), "an error shows the address: \(error.description)")
        if let wait = answer.requestedDelay { try expect(wait >= .zero, "a wait is not negative") }
    }
}
