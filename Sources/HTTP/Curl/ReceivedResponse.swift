/// A response as its bytes came; it is decoded on the caller's task, off the thread that all transfers share.
struct ReceivedResponse: Sendable {
    /// The status code.
    var status: Int
    /// The header lines with their ends, without the status line.
    var headerLines: [UInt8]
    /// The body.
    var body: [UInt8]
    /// How long the request waited until one of the connections was free.
    var waited: Duration

    /// The response in the form that callers see; bytes that are not UTF-8 become U+FFFD.
    func decoded() -> HTTPResponse {
        var response = HTTPResponse(status: status, body: body, waited: waited)
        for line in headerLines.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
                // An old way to continue the field before it on a line of its own.
                guard let last = response.headers.indices.last else { continue }
                response.headers[last].value += " " + Self.text(line)
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                let value = Self.text(line[line.index(after: colon)...])
                response.headers.append((String(decoding: line[..<colon], as: UTF8.self), value))
            }
        }
        return response
    }

    /// The text of a field's value without the spaces around it.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) } ?? start
        return start < bytes.endIndex ? String(decoding: bytes[start...end], as: UTF8.self) : ""
    }
}
