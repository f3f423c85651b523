import HTTP
import Pipeline

/// Answers requests with what it was given, in order, and keeps the requests.
final class StubTransport: HTTPTransport {
    private struct State {
        var answers: [Result<HTTPResponse, HTTPError>]
        var requests: [HTTPRequest] = []
    }

    private let state: Locked<State>

    init(_ answers: Result<HTTPResponse, HTTPError>...) {
        state = Locked(State(answers: answers))
    }

    var requests: [HTTPRequest] { state.withLock { $0.requests } }

    /// Fails when it has no answer left: a test that counts on an unmade call is wrong.
    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let answer = state.withLock { state in
            state.requests.append(request)
            return state.answers.isEmpty
                ? .failure(HTTPError(.invalidURL, "no answer left")) : state.answers.removeFirst()
        }
        return try answer.get()
    }
}

extension Result where Success == HTTPResponse, Failure == HTTPError {
    static func status(_ status: Int, _ body: String = "", headers: [(name: String, value: String)] = []) -> Self {
        .success(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
    }

    static func error(_ status: Int, _ kind: String, _ message: String) -> Self {
        .status(status, #"{"type":"error","error":{"type":"\#(kind)","message":"\#(message)"},"request_id":"req_1"}"#)
    }
}
