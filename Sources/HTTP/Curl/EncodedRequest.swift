/// A request in the form that libcurl takes, checked so that nothing in it can end a line early.
///
/// It is made on the caller's task, to keep this work off the one thread that all transfers share.
struct EncodedRequest: Sendable {
    /// The address, ending with a NUL.
    let url: [UInt8]
    /// The method, ending with a NUL.
    let method: [UInt8]
    /// The header lines one after the other, each ending with a NUL.
    let headerLines: [UInt8]
    /// The body.
    let body: [UInt8]
    /// Whether the request says how long its body is, even when it is empty.
    let declaresBody: Bool
    /// The address without path and query, for messages.
    let origin: String
    /// How long the whole request may take; `nil` for the transport's limits.
    let timeLimit: Duration?
    /// How the request reaches its host.
    let route: HTTPRequest.Route
    /// The largest body of a response; `nil` for the transport's limit.
    let responseLimit: Int?

    /// Checks and encodes a request.
    ///
    /// - Throws: ``HTTPError`` of the reason `invalidURL`, or `other` for a method or header field that cannot be sent.
    init(_ request: HTTPRequest) throws(HTTPError) {
        url = Array(request.url.utf8) + [0]
        origin = try Self.origin(of: url.dropLast())
        guard request.method.utf8.allSatisfy(Self.isTokenByte), !request.method.isEmpty else {
            throw HTTPError(.other, "The method of a request to \(origin) is not a word. Use one such as GET or POST.")
        }
        method = Array(request.method.utf8) + [0]
        body = request.body
        timeLimit = request.timeLimit
        route = request.route
        responseLimit = request.responseLimit
        declaresBody = !body.isEmpty || ["POST", "PUT", "PATCH"].contains(request.method)
        headerLines = try Self.headerLines(of: request, declaresBody: declaresBody, origin: origin)
    }

    /// `scheme://host:port` of an address.
    private static func origin(of url: ArraySlice<UInt8>) throws(HTTPError) -> String {
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: { $0.utf8.elementsEqual(url.prefix($0.utf8.count).map(lowercase)) })
        else {
            throw HTTPError(.invalidURL, "The address does not begin with http:// or https://. Correct it.")
        }
        let authority = url.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
        guard !authority.isEmpty, !authority.contains(where: { "@\\".utf8.contains($0) }) else {
            throw HTTPError(
                .invalidURL,
                "The address names no host, or a user before it. Write \(scheme)host:port/path."
            )
        }
        guard url.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw HTTPError(
                .invalidURL,
                "The address holds a space, a control or a non-ASCII character. Percent-encode it."
            )
        }
        return scheme + String(decoding: authority, as: UTF8.self)
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    private static func headerLines(
        of request: HTTPRequest,
        declaresBody: Bool,
        origin: String
    ) throws(HTTPError) -> [UInt8] {
        var lines: [UInt8] = []
        lines.reserveCapacity(1024)
        var hasContentType = false
        for (name, value) in request.headers {
            guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte), value.utf8.allSatisfy(isFieldByte) else {
                throw HTTPError(
                    .other,
                    "A header field of a request to \(origin) holds a line break or another control character. Remove it."
                )
            }
            switch name.utf8.count {
            case 12 where name.lowercased() == "content-type":
                hasContentType = true
            case 14 where name.lowercased() == "content-length", 17 where name.lowercased() == "transfer-encoding":
                throw HTTPError(
                    .other,
                    "A request to \(origin) sets \(name), which only the transport may. Remove the field."
                )
            default:
                break
            }
            lines.append(contentsOf: name.utf8)
            if value.isEmpty {
                // libcurl's way to write a field without a value; "Name:" would remove the field.
                lines.append(UInt8(ascii: ";"))
            } else {
                lines.append(UInt8(ascii: ":"))
                lines.append(UInt8(ascii: " "))
                lines.append(contentsOf: value.utf8)
            }
            lines.append(0)
        }
        // A name without a value takes out a field that libcurl would add by itself: a round trip lost to
        // "Expect: 100-continue", and a form's content type.
        lines.append(contentsOf: "Expect:\0".utf8)
        if declaresBody && !hasContentType { lines.append(contentsOf: "Content-Type:\0".utf8) }
        return lines
    }

    /// Whether a byte may stand in a method or in a header field's name (RFC 9110, `tchar`).
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "^")...UInt8(ascii: "z"), UInt8(ascii: "#")...UInt8(ascii: "'"),
            UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        default:
            false
        }
    }

    /// Whether a byte may stand in a header field's value.
    private static func isFieldByte(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t")
    }
}
