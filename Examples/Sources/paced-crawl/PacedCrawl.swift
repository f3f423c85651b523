import Pipeline
import Support

/// Crawls a web API at the pace that it allows, tries again what fails for the moment, and keeps what fails for good.
///
///     swift run --package-path Examples paced-crawl
@main
struct PacedCrawl {
    static func main() async throws {
        try await crawlEverything()
        try await crawlUntilDrained()
    }

    private static func crawlEverything() async throws {
        let api = WebAPI()
        let log = CrawlLog()
        let monitor = RunMonitor()
        async let running = crawl(api, into: log).run(RunOptions(monitor: monitor))
        for await progress in monitor.progress(every: .milliseconds(200)) { print(line(for: progress)) }
        let outcome = try await running

        let retried = outcome.metrics["fetch"]?.retried ?? 0
        print("\n" + (await log.table(of: api.links)))
        print("Requests: \(await api.requests), of which \(retried) were repeated.")
        for letter in await log.deadLetters { print("Given up: \(letter.element.id): \(letter.error)") }
        print("Bottleneck: \(outcome.metrics.bottleneck?.name ?? "none")\n")

        let failed = Set(await log.deadLetters.map(\.element.id))
        check(failed == WebAPI.broken, "what always fails is given up, and nothing else")
        check(await log.fetched.count == api.links.count - failed.count, "everything else is fetched")
        check(retried >= WebAPI.leastRetries, "what fails for the moment is tried again")
    }

    /// Ends another crawl before it has seen everything: what is listed by then is fetched, and no more is listed.
    private static func crawlUntilDrained() async throws {
        let api = WebAPI()
        let log = CrawlLog()
        let monitor = RunMonitor()
        let drain = DrainSignal()
        async let running = crawl(api, into: log).run(RunOptions(drain: drain, monitor: monitor))
        for await progress in monitor.progress(every: .milliseconds(20)) where progress.done > 0 { drain.begin() }
        let outcome = try await running

        let listed = outcome.metrics["listing"]?.emitted ?? 0
        let done = await log.fetched.count + log.deadLetters.count
        print("Drained: \(listed) of \(api.links.count) pages were listed, and all \(done) of them came to an end.")
        check(listed > 0 && listed < api.links.count, "the crawl ends early")
        check(done == listed, "whatever was listed comes to an end")
    }

    private static func line(for progress: RunProgress) -> String {
        // Times and what failed are known when a worker has ended; what a sink has received is known at once.
        let share = progress.fraction.map { "\(Int($0 * 100)) %" } ?? "?"
        let received = { (name: String) in progress.metrics[name]?.received ?? 0 }
        return "listed \(share), fetched \(received("log")), retried \(progress.metrics["fetch"]?.retried ?? 0), "
            + "dead letters \(received("dead letters"))"
    }
}
