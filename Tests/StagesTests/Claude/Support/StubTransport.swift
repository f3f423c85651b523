import HTTP
import Pipeline

/// Answers requests with what it was given, in order, and keeps the requests.
final class StubTransport: HTTPTransport {
    private struct State {
        /// By the beginning of the host that they are for; those of any host under no name.
        var answers: [String: [Result<HTTPResponse, HTTPError>]]
        /// What is answered where no answer is left.
        var standing = Result<HTTPResponse, HTTPError>.failure(HTTPError(.invalidURL, "no answer left"))
        var requests: [HTTPRequest] = []
    }

    private let state: Locked<State>

    init(_ answers: Result<HTTPResponse, HTTPError>...) {
        state = Locked(State(answers: ["": answers]))
    }

    /// Gives the same answer to every request.
    init(repeating answer: Result<HTTPResponse, HTTPError>) {
        state = Locked(State(answers: [:], standing: answer))
    }

    /// Answers of services that are asked side by side, each in order.
    init(sts: [Result<HTTPResponse, HTTPError>], ecs: [Result<HTTPResponse, HTTPError>]) {
        state = Locked(State(answers: ["sts.": sts, "ecs.": ecs]))
    }

    var requests: [HTTPRequest] { state.withLock { $0.requests } }

    /// Fails when it has no answer left: a test that counts on an unmade call is wrong.
    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let answer: Result<HTTPResponse, HTTPError> = state.withLock { state in
            state.requests.append(request)
            let host = state.answers.keys.first { request.url.contains("://\($0)") } ?? ""
            guard let answers = state.answers[host], let answer = answers.first else {
                return state.standing
            }
            state.answers[host] = Array(answers.dropFirst())
            return answer
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
