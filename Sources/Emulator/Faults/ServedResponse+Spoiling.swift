extension ServedResponse {
    /// Makes the answer go wrong after it was made; what the service itself answers is an ``APIError``.
    ///
    /// - Parameters:
    ///   - slowness: how long the body of a slow answer takes.
    ///   - seed: what random bytes are made of.
    mutating func spoil(with kind: FaultKind, slowness: Duration, seed: UInt64) {
        fault = kind
        switch kind {
        case .error, .throttle, .serverError, .denied, .expired, .deletedKeys: break
        case .loopingToken, .repeatedPage, .emptyPages, .circlingPages: break
        case .badGateway: answerAsGateway(.badGateway)
        case .gatewayTimeout: answerAsGateway(.gatewayTimeout)
        case .wrongType: contentType = Self.html
        case .webPage:
            (status, contentType, awsHeaders) = (.ok, Self.html, "")
            body = Array("<!doctype html><title>Sign in</title><form>Sign in to use this network.</form>".utf8)
        case .garbage:
            var generator = SeededGenerator(seed: seed)
            body = body.map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        case .empty: body = []
        case .wrongShape: body = Array((isXML ? "<Answer><Item>1</Item></Answer>" : #"{"answer":[{"item":1}]}"#).utf8)
        case .cut: body.removeLast((body.count + 1) / 2)
        case .reset: delivery = .reset
        case .resetInBody: delivery = .resetInBody
        case .truncated: delivery = .truncated
        case .slow: delivery = .slow(slowness)
        case .drip: delivery = .dripping
        case .stall: delivery = .stalled
        case .hang: delivery = .hanging
        case .huge: delivery = .endless(.announced)
        case .endless: delivery = .endless(.chunked)
        }
    }

    private static let html: StaticString = "text/html"

    private var isXML: Bool { body.first == UInt8(ascii: "<") }

    private mutating func answerAsGateway(_ status: HTTPStatus) {
        self.status = status
        contentType = Self.html
        awsHeaders = "Server: awselb/2.0\r\n"
        let reason = status == .badGateway ? "502 Bad Gateway" : "504 Gateway Time-out"
        body = Array(
            "<html><head><title>\(reason)</title></head><body><center><h1>\(reason)</h1></center></body></html>".utf8
        )
    }
}
