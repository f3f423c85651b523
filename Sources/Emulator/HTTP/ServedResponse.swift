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
    /// Whether it went wrong on purpose.
    var isFaulty = false
    /// How it is sent.
    var delivery = Delivery.whole

    /// Makes the answer go wrong on its way; what goes wrong with a call itself is an ``APIError``.
    ///
    /// - Parameter slowness: how long the body of a slow answer takes.
    mutating func spoil(with fault: CallFault, slowness: Duration) {
        isFaulty = true
        switch fault {
        case .reset: delivery = .reset
        case .truncated: delivery = .truncated
        case .slow: delivery = .slow(slowness)
        case .throttle, .serverError: break
        }
    }

    /// The whole answer.
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
        writer.raw("Content-Length: ")
        writer.number(body.count)
        writer.raw("\r\n\r\n")
        writer.append(body)
        return writer.bytes
    }
}
