import HTTP
import Pipeline

/// A transport that answers what a test says, and keeps what it was asked.
final class StubTransport: HTTPTransport {
    typealias Answer = Result<HTTPResponse, HTTPError>

    private let answers: Locked<[Answer]>
    private let sent = Locked<[HTTPRequest]>([])
    private let onSend: @Sendable () -> Void

    /// Answers in this order; the last one for ever.
    init(_ answers: Answer..., onSend: @escaping @Sendable () -> Void = {}) {
        self.answers = Locked(answers)
        self.onSend = onSend
    }

    var requests: [HTTPRequest] { sent.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        onSend()
        sent.withLock { $0.append(request) }
        let answer = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
        return try answer.get()
    }
}

extension StubTransport.Answer {
    static let ok = status(200, "ok")

    static func status(_ status: Int, _ body: String = "", retryAfter: String? = nil) -> Self {
        let headers = retryAfter.map { [(name: "Retry-After", value: $0)] } ?? []
        return .success(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
    }

    static func failure(_ reason: HTTPError.Reason) -> Self {
        .failure(HTTPError(reason, "The connection to https://hooks.example.com was lost. Try again."))
    }
}
