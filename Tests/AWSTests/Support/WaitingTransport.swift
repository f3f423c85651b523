import HTTP
import PipelineTesting

/// A transport all of whose connections are in use for a while.
struct WaitingTransport: HTTPTransport {
    let clock: ManualClock
    let wait: Duration
    let latency: Duration

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        clock.advance(by: wait + latency)
        return HTTPResponse(status: 200, body: Array("{}".utf8), waited: wait)
    }
}
