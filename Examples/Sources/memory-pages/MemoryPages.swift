import AWS
import Emulator
import HTTP
import Pipeline
import Sinks
import Stages

/// Which services of a region ran out of memory, and which team runs them: a sweep put together by hand.
///
///     swift run --package-path Examples memory-pages
@main
struct MemoryPages {
    static func main() async throws {
        // An emulated region stands in for AWS.
        try await EmulatorServer.withServer(serving: Estate(EstateShape(clusters: 20))) { server in
            try await CurlTransport.withTransport { transport in
                let client = AWSClient(
                    service: .ecs,
                    region: try Region("us-east-1"),
                    endpoint: try Endpoint(url: server.url, source: "the emulator"),
                    credentials: StaticCredentials(Credentials(accessKeyID: "example", secretAccessKey: "example")),
                    transport: transport
                )
                let pipeline = memoryPages(of: SweepRegion(name: "us-east-1", client: ECSClient(client)))
                let outcome = try await pipeline.run()
                print("\n" + pipeline.graph.mermaid)
                print("Bottleneck: \(outcome.metrics.bottleneck?.name ?? "none")")
            }
        }
    }

    static func memoryPages(of region: SweepRegion) -> RunnablePipeline {
        let ledger = CoverageLedger(regions: [region.name])
        return Pipeline(from: [region])
            .through(ListClusters(ledger: ledger))
            .through(ListStoppedTasks(ledger: ledger), width: .unordered(16))
            .chunk(.count(DescribeTasks.limit), by: \.value.cluster.arn, endingWith: \.value.isLast)
            .through(DescribeTasks(ledger: ledger), width: .unordered(16))
            .through(Classify(ledger: ledger), width: .ordered(16))
            .filter(name: "out of memory") { $0.verdict.bucket == .oom }
            .through(FindTeam(), width: .ordered(4))
            .sink(
                MarkdownSink(
                    to: .standardOutput,
                    columns: [.init("team") { $0.team }, .init("service") { $0.service }]
                )
            )
    }
}
