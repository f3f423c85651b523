import AWS
import Estates
import HTTP
import Harness

/// Calls through the library's public API, within this process.
struct LibraryClient {
    /// How many calls are under way at a time.
    static let concurrency = 64

    private let ecs: ECSClient

    /// Opens connections and measures so many ListTasks calls.
    static func measure(calls: Int, at place: CallServer.Place) async throws -> Observation {
        try await with(place) { client in
            let cluster = try await client.firstCluster()
            _ = try await client.list(cluster, calls: 4 * concurrency)
            let clock = ContinuousClock()
            let (start, busy) = (clock.now, ProcessorTime.used())
            let arns = try await client.list(cluster, calls: calls)
            let (seconds, used) = ((clock.now - start) / .seconds(1), ProcessorTime.used() - busy)
            try place.check(arns: arns, of: calls)
            return Observation(calls: calls, seconds: seconds, cpuSeconds: used)
        }
    }

    /// The ARN of the estate's first cluster.
    static func firstCluster(at place: CallServer.Place) async throws -> String {
        try await with(place) { try await $0.firstCluster() }
    }

    private static func with<Result>(
        _ place: CallServer.Place,
        _ body: (LibraryClient) async throws -> Result
    ) async throws -> Result {
        try await CurlTransport.withTransport(.init(caBundlePath: place.authority)) { transport in
            try await body(try LibraryClient(transport, place))
        }
    }

    private init(_ transport: CurlTransport, _ place: CallServer.Place) throws {
        var options = AWSClient.Options()
        options.scheduler = RequestScheduler(permits: Self.concurrency, share: .unlimited)
        let keys = ExampleEnvironment.keys
        ecs = ECSClient(
            AWSClient(
                service: .ecs,
                region: try Region(place.region),
                endpoint: try Endpoint(url: place.url, source: "client-bench"),
                credentials: StaticCredentials(Credentials(accessKeyID: keys.id, secretAccessKey: keys.secret)),
                transport: transport,
                options: options
            )
        )
    }

    private func firstCluster() async throws -> String {
        guard let cluster = try await ecs.listClusters().items.first else {
            throw ServerProcess.Failure(description: "The emulator has no cluster.")
        }
        return cluster
    }

    /// Makes so many calls; the number of ARNs that came.
    private func list(_ cluster: String, calls: Int) async throws -> Int {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for worker in 0..<Self.concurrency {
                group.addTask {
                    var arns = 0
                    for _ in stride(from: worker, to: calls, by: Self.concurrency) {
                        arns += try await ecs.listTasks(cluster: cluster, desiredStatus: "STOPPED").items.count
                    }
                    return arns
                }
            }
            return try await group.reduce(0, +)
        }
    }
}
