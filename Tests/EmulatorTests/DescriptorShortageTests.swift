import Testing

@testable import Emulator

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A server whose process may open no more files.
@Suite(.timeLimit(.minutes(5))) struct DescriptorShortageTests {
    @Test func whoCannotBeAcceptedWaitsWithoutWorkAndIsServedLater() async {
        // The limit is the whole process's, so it is one of its own.
        await #expect(processExitsWith: .success) {
            try await EmulatorServer.withServer(serving: Estate(EstateShape(clusters: 1))) { server in
                let first = try #require(RawClient(port: server.port))
                first.send(rawRequest("ListClusters", "{}"))
                #expect(first.receive { $0.hasSuffix("}") }.contains("clusterArns"))
                let hoard = try DescriptorHoard()
                // What the process itself opens may be closed again, and the server then has a descriptor for somebody; it
                // keeps it as long as they stay.
                var (served, waiting): ([RawClient], RawClient?) = ([first], nil)
                for _ in 0..<20 where waiting == nil {
                    hoard.releaseOne()
                    let client = RawClient(port: server.port)
                    hoard.fill()
                    client?.send(rawRequest("ListClusters", "{}"))
                    let before = processorTime()
                    if let client, client.isReadable(within: .milliseconds(500)) {
                        served.append(client)
                    } else if let client {
                        waiting = client
                        #expect(processorTime() - before < .milliseconds(100), "the server turns in a circle")
                    }
                }
                let client = try #require(waiting, "there was always a descriptor left")
                // Who has a connection is served meanwhile.
                first.send(rawRequest("ListClusters", "{}"))
                #expect(first.receive { $0.hasSuffix("}") }.contains("clusterArns"))
                hoard.release()
                #expect(client.receive { $0.hasSuffix("}") }.contains("clusterArns"))
                withExtendedLifetime(served) {}
            }
        }
    }
}

/// Every descriptor that the process may have.
private final class DescriptorHoard {
    private var held: [Int32] = []

    init() throws {
        // A thousand is as good as a million, and sooner taken.
        var limit = rlimit()
        try #require(getrlimit(noFile, &limit) == 0)
        limit.rlim_cur = min(limit.rlim_cur, 1_000)
        try #require(setrlimit(noFile, &limit) == 0)
        fill()
        try #require(!held.isEmpty)
    }

    /// Takes those that there are again.
    func fill() {
        while case let copy = dup(0), copy >= 0 { held.append(copy) }
    }

    func releaseOne() {
        if let copy = held.popLast() { close(copy) }
    }

    func release() {
        for copy in held { close(copy) }
        held = []
    }
}

/// What the process has used of its processors.
private func processorTime() -> Duration {
    var usage = rusage()
    getrusage(ownUsage, &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    return times.reduce(.zero) { $0 + .seconds($1.tv_sec) + .microseconds(Int64($1.tv_usec)) }
}

#if canImport(Glibc)
    private let noFile = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    private let ownUsage = Int32(RUSAGE_SELF.rawValue)
#else
    private let noFile = RLIMIT_NOFILE
    private let ownUsage = RUSAGE_SELF
#endif
