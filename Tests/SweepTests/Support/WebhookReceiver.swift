import Foundation
import Pipeline

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A server on loopback that takes messages, keeps them, and answers by their path: `/429/…` with 429 the first time,
/// and `/stalled` never.
final class WebhookReceiver: Sendable {
    /// A message as it came.
    struct Message: Sendable {
        var path: String
        var body: String
    }

    private let listener: Int32
    private let port: UInt16
    private let messages = Locked<[Message]>([])

    /// Runs `body` while the server runs.
    static func run<Result>(_ body: (WebhookReceiver) async throws -> Result) async throws -> Result {
        let receiver = try WebhookReceiver()
        let thread = Thread { receiver.serve() }
        thread.start()
        defer { shutdown(receiver.listener, Int32(SHUT_RDWR)) }
        return try await body(receiver)
    }

    /// The address of a path.
    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// The messages that came to a path.
    func bodies(_ path: String) -> [String] {
        messages.withLock { $0.filter { $0.path == path }.map(\.body) }
    }

    private init() throws {
        #if canImport(Darwin) || canImport(Musl)
            listener = socket(AF_INET, SOCK_STREAM, 0)
        #else
            listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, pointer, &size) == 0
            }
        }
        struct CannotListen: Error {}
        guard isListening else { throw CannotListen() }
        port = UInt16(bigEndian: address.sin_port)
    }

    // One connection after the other, with one request each.
    private func serve() {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { break }
            defer { close(connection) }
            guard let message = Self.read(connection) else { continue }
            let isFirst = messages.withLock { messages in
                defer { messages.append(message) }
                return !messages.contains { $0.path == message.path }
            }
            // Whoever waits for an answer from there waits until it gives up.
            if message.path.hasPrefix("/stalled") {
                var byte: UInt8 = 0
                _ = recv(connection, &byte, 1, 0)
                continue
            }
            let status = message.path.split(separator: "/").first.flatMap { Int($0) } ?? 200
            let answer = status == 429 && !isFirst ? 200 : status
            let text =
                "HTTP/1.1 \(answer) Answer\r\nRetry-After: 0\r\nLocation: \(url("/elsewhere"))\r\nConnection: close\r\n"
                + "Content-Length: 9\r\n\r\nan answer"
            let bytes = Array(text.utf8)
            _ = send(connection, bytes, bytes.count, 0)
        }
        close(listener)
    }

    private static func read(_ connection: Int32) -> Message? {
        var bytes = Data()
        var body: Data.Index?
        var length = 0
        while body.map({ bytes.count - $0 < length }) ?? true {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer.prefix(count)
            guard body == nil, let end = bytes.range(of: Data("\r\n\r\n".utf8)) else { continue }
            body = end.upperBound
            let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
            length =
                head.components(separatedBy: "content-length: ").last.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        }
        guard let body else { return nil }
        let words = String(decoding: bytes.prefix(4096), as: UTF8.self).split(separator: " ")
        return Message(
            path: words.count > 1 ? String(words[1]) : "",
            body: String(decoding: bytes[body...], as: UTF8.self)
        )
    }
}
