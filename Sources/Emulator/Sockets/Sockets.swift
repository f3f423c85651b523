#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Every system call on a descriptor is in this file. The rest of the emulator sees descriptors as numbers.

/// The system calls of a loopback TCP server, all of whose sockets are non-blocking.
enum Sockets {
    /// What became of an attempt to move bytes.
    enum Transfer {
        /// So many bytes were moved.
        case bytes(Int)
        /// Nothing can be moved now: try again when `poll` says so.
        case wouldBlock
        /// The peer is gone, in an orderly way or not.
        case closed
    }

    /// What became of an attempt to take the next connection.
    enum Acceptance {
        /// Its descriptor.
        case connection(Int32)
        /// Nobody waits, or nobody any more.
        case nobody
        /// Somebody waits, and the process or the system may open no more files.
        case noDescriptor
    }

    /// Listens on 127.0.0.1 only; port 0 means any free port, and the one taken is returned.
    static func listen(port: UInt16) throws(EmulatorError) -> (descriptor: Int32, port: UInt16) {
        let descriptor = socket(AF_INET, streamType, 0)
        guard descriptor >= 0 else { throw failure("make a socket", "raise the limit of open files") }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0
                    && systemListen(descriptor, 1024) == 0
                    && getsockname(descriptor, address, &length) == 0
            }
        }
        guard bound, makeNonBlocking(descriptor) else {
            let error = failure("listen on 127.0.0.1:\(port)", "choose another port, or port 0 for any free one")
            close(descriptor)
            throw error
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    /// Takes the next connection that waits at `listener`.
    static func accept(_ listener: Int32) -> Acceptance {
        let descriptor = systemAccept(listener, nil, nil)
        guard descriptor >= 0 else {
            return [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) ? .noDescriptor : .nobody
        }
        var yes: Int32 = 1
        // Small answers must not wait for the peer's delayed acknowledgements.
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        #if canImport(Darwin)
            setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
        #endif
        guard makeNonBlocking(descriptor) else {
            close(descriptor)
            return .nobody
        }
        return .connection(descriptor)
    }

    /// Reads what has arrived, at most as much as `buffer` holds.
    static func receive(_ descriptor: Int32, into buffer: inout [UInt8]) -> Transfer {
        let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
        if count > 0 { return .bytes(count) }
        return count < 0 && mayRetry(errno) ? .wouldBlock : .closed
    }

    /// Writes as much of `bytes`, from `offset` on, as the socket takes.
    static func send(_ descriptor: Int32, _ bytes: [UInt8], from offset: Int) -> Transfer {
        let count = bytes.withUnsafeBytes { buffer in
            let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
            return systemSend(descriptor, rest.baseAddress, rest.count, noSignal)
        }
        if count >= 0 { return .bytes(count) }
        return mayRetry(errno) ? .wouldBlock : .closed
    }

    /// A pipe, to wake a thread that waits in `poll`: write a byte to one end and the other becomes readable.
    static func makePipe() throws(EmulatorError) -> (readEnd: Int32, writeEnd: Int32) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw failure("make a pipe", "raise the limit of open files") }
        return (ends[0], ends[1])
    }

    /// Makes the other end of a pipe readable.
    static func wake(_ writeEnd: Int32) {
        var byte: UInt8 = 1
        _ = write(writeEnd, &byte, 1)
    }

    /// Waits until a descriptor is ready or the time is over; without a timeout it waits for ever.
    static func wait(for interests: inout [pollfd], timeout: Duration?) {
        let ready = wait(&interests, timeout)
        guard ready < 0 else { return }
        // Interrupted by a signal: nothing is ready, and what is left in the array must not be read as if it were.
        for index in interests.indices { interests[index].revents = 0 }
    }

    /// `poll` counts in milliseconds, which are much of an answer's latency: what is less is slept, in pieces that are
    /// short for who sends meanwhile.
    private static func wait(_ interests: inout [pollfd], _ timeout: Duration?) -> Int32 {
        let count = nfds_t(interests.count)
        guard let timeout else { return poll(&interests, count, -1) }
        let ready = poll(&interests, count, Int32(timeout / .milliseconds(1)))
        guard ready == 0, timeout > .zero, timeout < .milliseconds(1) else { return ready }
        let rest = min(timeout, .microseconds(200)).components.attoseconds / 1_000_000_000
        var time = timespec(tv_sec: 0, tv_nsec: Int(rest))
        nanosleep(&time, nil)
        return 0
    }

    /// Makes the end of a connection a reset: the peer sees an error, and what was not sent yet is thrown away.
    static func reset(_ descriptor: Int32) {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    static func close(_ descriptor: Int32) {
        systemClose(descriptor)
    }

    private static func makeNonBlocking(_ descriptor: Int32) -> Bool {
        let flags = fcntl(descriptor, F_GETFL)
        return flags >= 0 && fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0
            && fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
    }

    private static func mayRetry(_ code: Int32) -> Bool {
        code == EAGAIN || code == EWOULDBLOCK || code == EINTR
    }

    private static func failure(_ operation: String, _ nextStep: String) -> EmulatorError {
        EmulatorError(operation: operation, reason: String(cString: strerror(errno)), nextStep: nextStep)
    }
}

// The names of the C library that `Sockets` gives a meaning of its own.
#if canImport(Glibc)
    private let streamType = Int32(SOCK_STREAM.rawValue)
#else
    private let streamType = SOCK_STREAM
#endif

#if canImport(Darwin)
    private let noSignal: Int32 = 0
#else
    private let noSignal = Int32(MSG_NOSIGNAL)
#endif

private func systemListen(_ descriptor: Int32, _ backlog: Int32) -> Int32 { listen(descriptor, backlog) }

private func systemAccept(
    _ descriptor: Int32,
    _ address: UnsafeMutablePointer<sockaddr>?,
    _ length: UnsafeMutablePointer<socklen_t>?
) -> Int32 {
    accept(descriptor, address, length)
}

private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
    send(descriptor, bytes, count, flags)
}

private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }
