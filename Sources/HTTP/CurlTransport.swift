/// HTTP/1.1 on libcurl: connections are kept and reused, and one thread drives every transfer.
///
/// A transport lives as long as the scope that made it:
///
/// ```swift
/// let response = try await CurlTransport.withTransport { transport in
///     try await transport.send(HTTPRequest(method: "GET", url: "https://example.com/"))
/// }
/// ```
///
/// Redirects are not followed, only `http` and `https` are spoken, and certificates are always verified.
public struct CurlTransport: HTTPTransport {
    private let loop: EventLoop

    /// Runs `body` with a transport, and closes the transport with all its connections when `body` ends.
    ///
    /// - Parameters:
    ///   - configuration: The limits, and whom to trust.
    ///   - body: What uses the transport. A request sent after its end fails.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws, or ``HTTPError`` when the CA bundle cannot be read or no thread can be started.
    public static func withTransport<Result>(
        _ configuration: Configuration = Configuration(),
        body: (CurlTransport) async throws -> Result
    ) async throws -> Result {
        let thread = try EventLoopThread(configuration)
        do {
            let result = try await body(CurlTransport(loop: thread.loop))
            await thread.stop()
            return result
        } catch {
            await thread.stop()
            throw error
        }
    }

    /// Sends the request and returns the whole response, whatever its status.
    ///
    /// Cancelling the task aborts the transfer and closes its connection.
    ///
    /// - Throws: ``HTTPError`` when there is no whole response.
    public func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let transfer = Transfer(try EncodedRequest(request))
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { loop.submit(transfer, $0) }
        } onCancel: {
            loop.cancel(transfer)
        }
        return try result.get().decoded()
    }
}
