import HTTP
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A process that may open no more files, which is one of its own.
@Suite(.timeLimit(.minutes(5))) struct DescriptorsTests {
    @Test("where there is no other connection to wait for, it is said what is too little")
    func none() async throws {
        await #expect(processExitsWith: .success) {
            try await withTransport { transport in
                Self.allowDescriptors(0)
                for host in ["127.0.0.1", "a-name.invalid"] {
                    // What the process has closed of its own since.
                    while dup(STDOUT_FILENO) >= 0 {}
                    let request = HTTPRequest(method: "GET", url: "http://\(host):9/")
                    let error = await #expect(throws: HTTPError.self) { try await transport.send(request) }
                    #expect(error?.reason == .connection)
                    #expect(
                        error?.message == "No connection to http://\(host):9: the process may open no more files. "
                            + "Raise the limit (ulimit -n)."
                    )
                }
            }
        }
    }

    @Test("where there is another connection, a request waits for its end and is sent then")
    func another() async throws {
        await #expect(processExitsWith: .success) {
            // Nobody answers: the kernel takes the connections.
            let (listener, port) = try LoopbackServer.listen()
            defer { close(listener) }
            try await withTransport { transport in
                // More than one, for the process may open something of its own.
                Self.allowDescriptors(4)
                let url = "http://127.0.0.1:\(port)/"
                let request = HTTPRequest(method: "GET", url: url, timeLimit: .milliseconds(300))
                await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<12 { group.addTask { _ = try await transport.send(request) } }
                    for _ in 0..<12 {
                        let error = await #expect(throws: HTTPError.self) { try await group.next() }
                        #expect(error?.reason == .timeout)
                    }
                }
            }
        }
    }

    /// Lets the process open so many descriptors more than it has.
    private static func allowDescriptors(_ count: Int32) {
        // The next one that would be opened is the first that may not.
        let next = dup(STDOUT_FILENO)
        close(next)
        var limits = rlimit(rlim_cur: rlim_t(next + count), rlim_max: rlim_t(next + count))
        #if canImport(Glibc)
            #expect(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0)
        #else
            #expect(setrlimit(RLIMIT_NOFILE, &limits) == 0)
        #endif
    }
}
