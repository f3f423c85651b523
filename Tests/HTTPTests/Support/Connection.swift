#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The server's end of a connection; its calls block.
struct Connection {
    /// A request as it came.
    struct Request {
        var startLine: Substring
        var headers: [Substring]
        var body: String

        /// The value of a header field.
        func header(_ name: String) -> String? {
            headers.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }?
                .drop { $0 != ":" }.dropFirst().drop { $0 == " " }.description
        }
    }

    let descriptor: Int32

    /// Reads a request with a body of a declared length; `nil` when the client has closed the connection.
    func readRequest() -> Request? {
        var text = ""
        while !text.contains("\r\n\r\n") {
            guard let more = read() else { return nil }
            text += more
        }
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let end = lines.firstIndex(of: "") ?? lines.endIndex
        var request = Request(startLine: lines[0], headers: Array(lines[1..<end]), body: "")
        request.body = lines.dropFirst(end + 1).joined(separator: "\r\n")
        let length = request.header("content-length").flatMap { Int($0) } ?? 0
        while request.body.utf8.count < length {
            guard let more = read() else { return nil }
            request.body += more
        }
        return request
    }

    /// Sends bytes.
    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, noSignal) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends text.
    func write(_ text: String) {
        write(Array(text.utf8))
    }

    /// Sends a response that is whole.
    func respond(_ status: String = "200 OK", headers: String = "", body: String = "") {
        write("HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    /// Waits until the client has closed the connection.
    func waitForClose() {
        while read() != nil {}
    }

    /// Makes the close that follows a reset.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    private func read() -> String? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
    }

    private var noSignal: Int32 {
        #if canImport(Darwin)
            0
        #else
            Int32(MSG_NOSIGNAL)
        #endif
    }
}
