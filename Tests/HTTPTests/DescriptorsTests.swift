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
            // The kernel takes the connections; there is no descriptor left for the server to answer with.
            try await LoopbackServer.run {
                $0.waitForClose()
            } body: { server in
                try await withTransport { transport in
                    Self.allowDescriptors(1)
                    let request = HTTPRequest(method: "GET", url: server.url(), timeLimit: .milliseconds(300))
                    await withThrowingTaskGroup(of: Void.self) { group in
                        for _ in 0..<3 { group.addTask { _ = try await transport.send(request) } }
                        for _ in 0..<3 {
                            let error = await #expect(throws: HTTPError.self) { try await group.next() }
                            #expect(error?.reason == .timeout)
                        }
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
