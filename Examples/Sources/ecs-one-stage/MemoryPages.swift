import Pipeline
import Sinks
import Stages

/// Which services of a region ran out of memory, and which team to page: a sweep with a last stage of your own.
func memoryPages(of region: SweepRegion, ledger: CoverageLedger) -> RunnablePipeline {
    Pipeline(from: [region])
        .through(ListClusters(ledger: ledger))
        .through(ListStoppedTasks(ledger: ledger), width: .unordered(16))
        .chunk(.count(DescribeTasks.limit), by: \.value.cluster.arn, endingWith: \.value.isLast)
        .through(DescribeTasks(ledger: ledger), width: .unordered(16))
        .transform(Classify(ledger: ledger))
        .through(FindPage(), width: .unordered(4))
        .sink(
            MarkdownSink(
                to: .standardOutput,
                columns: [
                    .init("team") { $0.team },
                    .init("service") { $0.service },
                    .init("cluster") { $0.cluster },
                ]
            )
        )
}

struct Page: Sendable {
    var team: String
    var service: String
    var cluster: String
}

/// A stage of your own: one method, which sends any number of elements for each one that it takes.
struct FindPage: Stage {
    func process(_ task: ClassifiedTask, into outlet: Outlet<Page>) async throws {
        guard task.verdict.bucket == .oom else { return }
        let service = task.stopped.service
        let team = service.hasSuffix("-api") ? "web" : "data"
        try await outlet.send(Page(team: team, service: service, cluster: task.stopped.cluster.name))
    }
}
