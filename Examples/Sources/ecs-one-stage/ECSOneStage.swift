import AWS
import Emulator
import HTTP
import Stages
import Support

/// A sweep of ECS with one stage replaced: `FindPage` stands where a sweep filters the failures for its report.
///
/// An emulated region stands in for AWS.
///
///     swift run --package-path Examples ecs-one-stage
@main
struct ECSOneStage {
    static func main() async throws {
        let estate = Estate(EstateShape(clusters: 20))
        try await EmulatorServer.withServer(serving: estate) { server in
            try await CurlTransport.withTransport { transport in
                let client = AWSClient(
                    service: .ecs,
                    region: try Region("us-east-1"),
                    endpoint: try Endpoint(url: server.url, source: "the emulator"),
                    credentials: StaticCredentials(Credentials(accessKeyID: "example", secretAccessKey: "example")),
                    transport: transport
                )
                try await sweep(SweepRegion(name: "us-east-1", client: ECSClient(client)), of: estate)
            }
        }
    }

    private static func sweep(_ region: SweepRegion, of estate: Estate) async throws {
        let ledger = CoverageLedger(scopes: [region.scope])
        let outcome = try await memoryPages(of: region, ledger: ledger).run()
        let coverage = ledger.coverage(calls: Coverage.Calls(), ranToEnd: outcome.ending.isFinished)
        print("\n" + outcome.graph.mermaid)
        print("Bottleneck: \(outcome.metrics.bottleneck?.name ?? "none")")
        print("Swept: \(coverage.clusters[.swept]) clusters, \(coverage.tasks.described) stopped tasks")

        // The estate knows what its tasks died of, which no answer of its API tells.
        check(coverage.isComplete, "everything could be read")
        check(coverage.tasks.described == estate.expectation.described, "every stopped task is looked at")
        let pages = outcome.metrics["FindPage"]?.emitted
        check(pages == estate.expectation.labels[.oom], "there is a page for each task that ran out of memory")
    }
}
