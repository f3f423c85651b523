import Pipeline

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A server on loopback that does with each connection what a test says, on a thread of the connection's own.
final class LoopbackServer: Sendable {
    private struct State {
        var open: Set<Int32> = []
        var threads: [TestThread] = []
        var connectionCount = 0
        var isStopping = false
    }

    let port: UInt16
    private let listener: Int32
    private let handler: @Sendable (Connection) -> Void
    private let state = Locked(State())

    /// Runs `body` while the server runs.
    static func run<Result>(
        _ handler: @escaping @Sendable (Connection) -> Void,
        body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let server = try LoopbackServer(handler)
        let acceptor = TestThread { server.accept() }
        defer {
            server.stop()
            acceptor.join()
            for thread in server.state.withLock({ $0.threads }) { thread.join() }
            close(server.listener)
        }
        return try await body(server)
    }

    /// The address of a path on the server.
    func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// How many connections were made.
    var connectionCount: Int { state.withLock { $0.connectionCount } }

    private init(_ handler: @escaping @Sendable (Connection) -> Void) throws {
        self.handler = handler
        (listener, port) = try Self.listen()
    }

    /// A socket that listens on a port of the system's choice.
    static func listen() throws -> (socket: Int32, port: UInt16) {
        #if canImport(Darwin) || canImport(Musl)
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, size) == 0 && listenOn(descriptor, 256) == 0
                    && getsockname(descriptor, pointer, &size) == 0
            }
        }
        struct CannotListen: Error {}
        guard isListening else { throw CannotListen() }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    private func accept() {
        while true {
            let descriptor = acceptOn(listener)
            guard descriptor >= 0 else { return }
            let isStopping = state.withLock { state in
                guard !state.isStopping else { return true }
                state.connectionCount += 1
                state.open.insert(descriptor)
                return false
            }
            guard !isStopping else {
                close(descriptor)
                return
            }
            let thread = TestThread { [self] in
                handler(Connection(descriptor: descriptor))
                state.withLock { _ = $0.open.remove(descriptor) }
                close(descriptor)
            }
            state.withLock { $0.threads.append(thread) }
        }
    }

    private func stop() {
        state.withLock { state in
            state.isStopping = true
            for descriptor in state.open { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
        shutdown(listener, Int32(SHUT_RDWR))
    }
}

private func listenOn(_ descriptor: Int32, _ backlog: Int32) -> Int32 {
    listen(descriptor, backlog)
}

private func acceptOn(_ descriptor: Int32) -> Int32 {
    accept(descriptor, nil, nil)
}
