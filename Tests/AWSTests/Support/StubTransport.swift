import HTTP
import Pipeline

/// A transport that answers what a test says, and keeps what it was asked.
final class StubTransport: HTTPTransport {
    typealias Answer = Result<HTTPResponse, HTTPError>

    private let answers: Locked<[Answer]>
    private let sent = Locked<[HTTPRequest]>([])

    /// Answers in this order; the last one for ever.
    init(_ answers: Answer...) {
        self.answers = Locked(answers)
    }

    var requests: [HTTPRequest] { sent.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        sent.withLock { $0.append(request) }
        let answer = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
        return try answer.get()
    }
}

extension StubTransport.Answer {
    static func ok(_ body: String) -> Self {
        .success(HTTPResponse(status: 200, body: Array(body.utf8)))
    }

    static func error(_ status: Int, _ body: String, headers: [(name: String, value: String)] = []) -> Self {
        .success(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
    }

    static let throttled = error(400, #"{"__type":"ThrottlingException","message":"Rate exceeded"}"#)

    static func failure(_ reason: HTTPError.Reason) -> Self {
        .failure(HTTPError(reason, "\(reason)"))
    }
}
