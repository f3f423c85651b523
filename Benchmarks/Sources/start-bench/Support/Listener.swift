import Foundation
import Harness

/// A server on loopback that hears the first bytes of a request and never answers.
struct Listener {
    /// Where it listens.
    let port: UInt16

    private let socket: Int32

    /// Begins to listen at a free port.
    init() throws {
        #if canImport(Darwin)
            let socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
        #else
            let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let fault = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(socket, generic, size) != 0 || listen(socket, 16) != 0 || getsockname(socket, generic, &size) != 0
            }
        }
        if fault { throw Self.failure("cannot listen on loopback") }
        self.socket = socket
        port = UInt16(bigEndian: address.sin_port)
    }

    /// Waits until someone has connected and sent something.
    func waitForBytes() throws {
        try waitUntilReadable(socket)
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { throw Self.failure("cannot accept a connection") }
        defer { Foundation.close(connection) }
        try waitUntilReadable(connection)
        var byte: UInt8 = 0
        guard read(connection, &byte, 1) == 1 else { throw Self.failure("got no request on a connection") }
    }

    /// Stops listening.
    func close() {
        Foundation.close(socket)
    }

    private func waitUntilReadable(_ descriptor: Int32) throws {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&wanted, 1, 30_000) == 1 else { throw Self.failure("heard nothing for 30 seconds") }
    }

    private static func failure(_ what: String) -> Program.Failure {
        Program.Failure(description: "The server of the start suite \(what): \(String(cString: strerror(errno))).")
    }
}
