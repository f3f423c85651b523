import HTTP
import Testing

@testable import AWS

@Suite struct ServiceErrorTests {
    @Test(
        "the code loses its name space and its address",
        arguments: [
            (#"{"__type":"ClusterNotFoundException"}"#, "ClusterNotFoundException"),
            (#"{"__type":"com.amazonaws.ecs#ServerException"}"#, "ServerException"),
            (#"{"__type":"com.x#Name:http://internal.amazon.com/"}"#, "Name"),
            (#"{"__type":"Name:http://x/#y"}"#, "Name"),
            (#"{"code":"Plain"}"#, "Plain"), (#"{"__type":"\u0001\u200b"}"#, "HTTP418"),
            (#"{"__type":""}"#, "HTTP418"), (#"{"__type":7}"#, "HTTP418"), ("<html>", "HTTP418"), ("", "HTTP418"),
        ]
    )
    func code(_ body: String, _ code: String) {
        #expect(ServiceError(HTTPResponse(status: 418, body: Array(body.utf8))).code == code)
    }

    @Test("the header's code counts when the body has none")
    func header() {
        let headers = [(name: "x-amzn-errortype", value: "Throttling:x"), (name: "X-Amzn-RequestId", value: "id-1")]
        let error = ServiceError(HTTPResponse(status: 400, headers: headers, body: Array("{}".utf8)))
        #expect(error.code == "Throttling")
        #expect(error.requestID == "id-1")
    }

    @Test("a redirect is said to be one, whatever it says itself", arguments: [301, 302, 303, 307, 308])
    func redirect(_ status: Int) {
        let headers = [(name: "Location", value: "https://evil.example/")]
        let body = Array(#"{"message":"come to evil.example"}"#.utf8)
        for error in [
            ServiceError(HTTPResponse(status: status, headers: headers, body: body)),
            ServiceError(xml: HTTPResponse(status: status, headers: headers, body: Array("<a/>".utf8))),
        ] {
            #expect(error.code == "HTTP\(status)")
            #expect(error.message.contains("a redirect, which is not followed"))
            #expect(!error.message.contains("evil"))
        }
    }

    @Test("both spellings of the message are read")
    func message() {
        for key in ["message", "Message"] {
            let body = #"{"__type":"X","\#(key)":"said so"}"#
            #expect(ServiceError(HTTPResponse(status: 400, body: Array(body.utf8))).message == "said so")
        }
    }

    @Test(
        "what says nothing is not shown as nothing",
        arguments: ["<html>502 Bad Gateway</html>", "", #"{"message":" "}"#]
    )
    func silence(_ body: String) {
        let response = HTTPResponse(status: 502, body: Array(body.utf8))
        for error in [ServiceError(response), ServiceError(xml: response)] {
            #expect(error.message.contains("status 502 and is not in AWS's words: a proxy or a load balancer"))
            #expect(error.message.hasSuffix("Try again."))
        }
        let named = HTTPResponse(status: 400, body: Array(#"{"__type":"UnknownOperationException"}"#.utf8))
        #expect(ServiceError(named).message == "AWS says no more than that.")
    }

    @Test("hostile text is bounded and has no controls")
    func hostile() {
        let text = "a\u{1B}[31mb\r\nc\u{202E}d" + String(repeating: "x", count: 10_000)
        let error = ServiceError(code: text, message: text, status: 400, requestID: text)
        for shown in [error.code, error.message, error.requestID ?? ""] {
            #expect(shown.unicodeScalars.count <= 2049)
            #expect(shown.hasPrefix("ab cd"))
        }
    }

    @Test(
        "only a sensible wait is asked for",
        arguments: [("1500", 1.5), ("-1", nil), ("9999999999999", nil), ("soon", nil)] as [(String, Double?)]
    )
    func retryAfter(_ header: String, _ seconds: Double?) {
        let error = ServiceError(HTTPResponse(status: 400, headers: [("X-Amz-Retry-After", header)]))
        #expect(error.retryAfter == seconds.map { .seconds($0) })
    }
}
