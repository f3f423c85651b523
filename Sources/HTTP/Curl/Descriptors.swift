#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The descriptors that connections take of those that a process may have open.
package enum Descriptors {
    /// The most that a connection takes: its socket, and for the look-up of its host's name a pair of them and a socket.
    package static let perConnection = 4

    /// Whether the process may not open as many more as a connection may take.
    ///
    /// libcurl does not say of a socket or a look-up why there is none, so this is tried.
    static var areShort: Bool {
        var opened: [Int32] = []
        defer { for descriptor in opened { _ = close(descriptor) } }
        for _ in 0..<perConnection {
            let descriptor = socket(AF_INET, datagrams, 0)
            guard descriptor >= 0 else { return errno == EMFILE || errno == ENFILE }
            opened.append(descriptor)
        }
        return false
    }
}

#if canImport(Glibc)
    private let datagrams = Int32(SOCK_DGRAM.rawValue)
#else
    private let datagrams = SOCK_DGRAM
#endif
