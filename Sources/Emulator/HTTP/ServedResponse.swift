/// An answer before it is bytes, with what the statistics need to know of it.
struct ServedResponse {
    /// The status.
    var status: HTTPStatus
    /// The media type of the body; `nil` without one.
    var contentType: StaticString?
    /// The body.
    var body: [UInt8] = []
    /// The headers that AWS adds, as whole lines; empty outside the API.
    var awsHeaders = ""
    /// The name of the operation that was called, where one was.
    var operation: String?
    /// Whether the call was over its quota.
    var isThrottled = false
    /// What went wrong with it on purpose.
    var fault: FaultKind?
    /// How it is sent.
    var delivery = Delivery.whole

    /// The whole answer; of one with an endless body what stands before that.
    func bytes(keepsAlive: Bool) -> [UInt8] {
        var writer = JSONWriter(capacity: body.count + 320)
        writer.raw(status.line)
        writer.unescaped(awsHeaders)
        if let contentType {
            writer.raw("Content-Type: ")
            writer.raw(contentType)
            writer.raw("\r\n")
        }
        if !keepsAlive { writer.raw("Connection: close\r\n") }
        if delivery == .endless(.chunked) {
            writer.raw("Transfer-Encoding: chunked\r\n\r\n")
            return writer.bytes
        }
        writer.raw("Content-Length: ")
        writer.number(delivery == .endless(.announced) ? 1 << 40 : body.count)
        writer.raw("\r\n\r\n")
        writer.append(body)
        return writer.bytes
    }
}
