/// Something that can carry out an HTTP request: libcurl, or a stand-in for it in a test.
public protocol HTTPTransport: Sendable {
    /// Sends the request and returns the whole response, whatever its status.
    ///
    /// Cancelling the task aborts the transfer.
    ///
    /// - Throws: ``HTTPError`` when there is no whole response.
    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse
}
