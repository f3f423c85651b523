import HTTP

extension ServiceError {
    /// Reads an answer of the AWS JSON protocols.
    ///
    /// The code stands in the body's `__type` or in a field of the header, perhaps with a name space before a `#` and
    /// an address behind a `:`.
    init(_ response: HTTPResponse) {
        struct Body: Decodable {
            var type: String?
            var code: String?
            var message: String?
            var capitalizedMessage: String?

            enum CodingKeys: String, CodingKey {
                case type = "__type"
                case code
                case message
                case capitalizedMessage = "Message"
            }
        }
        let body = try? JSONBody.decode(Body.self, from: response.body)
        let name = body?.type ?? body?.code ?? response.header("x-amzn-ErrorType") ?? ""
        let code = name.prefix { $0 != ":" }.split(separator: "#").last.map(String.init) ?? ""
        self.init(response, code: code, message: body?.message ?? body?.capitalizedMessage, requestID: nil)
    }

    /// Reads an answer of the AWS query protocols: an `Error` with a `Code` and a `Message`, somewhere in the body, and
    /// a `RequestId` or, of EC2, a `RequestID`.
    init(xml response: HTTPResponse) {
        let body = try? XMLBody.decode(response.body)
        let error = body?.first("Error")
        self.init(
            response,
            code: error?["Code"]?.text ?? "",
            message: error?["Message"]?.text,
            requestID: (body?.first("RequestId") ?? body?.first("RequestID"))?.text
        )
    }

    /// Where to is not said: it is not AWS that sends a caller elsewhere.
    private static let redirect =
        "The endpoint answered with a redirect, which is not followed. Check the endpoint's address and the proxy."

    private init(_ response: HTTPResponse, code: String, message: String?, requestID: String?) {
        // A code of which nothing can be shown is none.
        let isNamed = !code.plain(limit: 1).isEmpty
        let said = message?.trimmed ?? ""
        let words =
            if (300..<400).contains(response.status) {
                Self.redirect
            } else if !said.isEmpty {
                said
            } else if !isNamed {
                "The answer has status \(response.status) and is not in AWS's words: a proxy or a load balancer on the way "
                    + "may have given it. Try again."
            } else {
                "AWS says no more than that."
            }
        self.init(
            code: isNamed ? code : "HTTP\(response.status)",
            message: words,
            status: response.status,
            requestID: requestID ?? response.header("x-amzn-RequestId"),
            retryAfter: response.header("x-amz-retry-after").flatMap { Int($0) }
                .flatMap { (0...86_400_000).contains($0) ? .milliseconds($0) : nil }
        )
    }
}
