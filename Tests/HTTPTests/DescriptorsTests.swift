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
                // The next one that would be opened is the first that may not.
                let next = dup(STDOUT_FILENO)
                close(next)
                var limits = rlimit(rlim_cur: rlim_t(next), rlim_max: rlim_t(next))
                #if canImport(Glibc)
                    #expect(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0)
                #else
                    #expect(setrlimit(RLIMIT_NOFILE, &limits) == 0)
                #endif
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
}
