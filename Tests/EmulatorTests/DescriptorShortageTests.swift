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
                let served = try #require(RawClient(port: server.port))
                served.send(rawRequest("ListClusters", "{}"))
                #expect(served.receive { $0.hasSuffix("}") }.contains("clusterArns"))
                let hoard = try DescriptorHoard(leaving: 1)
                let client = try #require(RawClient(port: server.port))
                client.send(rawRequest("ListClusters", "{}"))
                let before = processorTime()
                #expect(!client.isReadable(within: .milliseconds(500)), "there was a descriptor left for it")
                #expect(processorTime() - before < .milliseconds(100), "the server turns in a circle")
                // Who has a connection is served meanwhile.
                served.send(rawRequest("ListClusters", "{}"))
                #expect(served.receive { $0.hasSuffix("}") }.contains("clusterArns"))
                hoard.release()
                #expect(client.receive { $0.hasSuffix("}") }.contains("clusterArns"))
            }
        }
    }
}

/// Every descriptor that the process may have but a few.
private struct DescriptorHoard {
    private let held: [Int32]

    init(leaving count: Int) throws {
        // A thousand is as good as a million, and sooner taken.
        var limit = rlimit()
        try #require(getrlimit(noFile, &limit) == 0)
        limit.rlim_cur = min(limit.rlim_cur, 1_000)
        try #require(setrlimit(noFile, &limit) == 0)
        var held: [Int32] = []
        while case let copy = dup(0), copy >= 0 { held.append(copy) }
        try #require(held.count > count)
        for copy in held.suffix(count) { close(copy) }
        self.held = held.dropLast(count)
    }

    func release() {
        for copy in held { close(copy) }
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
