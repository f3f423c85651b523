import HTTP
import Pipeline
import Sinks

/// Webhooks that answer what a test says, by their address, and keep what was posted to each.
final class WebhookStub: HTTPTransport {
    private let statuses: [String: Int]
    private let sent = Locked<[(url: String, body: String)]>([])

    /// - Parameter statuses: what the address answers; 200 where nothing is said.
    init(_ statuses: [String: Int] = [:]) {
        self.statuses = statuses
    }

    /// The bodies posted to an address, in order.
    func bodies(_ url: String) -> [String] {
        sent.withLock { $0.filter { $0.url == url }.map(\.body) }
    }

    /// How many messages there were.
    var count: Int { sent.withLock { $0.count } }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        sent.withLock { $0.append((request.url, String(decoding: request.body, as: UTF8.self))) }
        return HTTPResponse(status: statuses[request.url] ?? 200)
    }
}
