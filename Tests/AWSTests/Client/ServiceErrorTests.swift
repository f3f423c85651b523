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

    @Test("both spellings of the message are read")
    func message() {
        for key in ["message", "Message"] {
            let body = #"{"__type":"X","\#(key)":"said so"}"#
            #expect(ServiceError(HTTPResponse(status: 400, body: Array(body.utf8))).message == "said so")
        }
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
