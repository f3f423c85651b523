import Pipeline

/// The crawl: each host has a pace of its own, and is asked for one page at a time.
func crawl(_ api: WebAPI, into log: CrawlLog) -> RunnablePipeline {
    let retries = RetryPolicy(
        attempts: 3,
        backoff: .fullJitter(from: .milliseconds(10), to: .milliseconds(100)),
        seed: 7
    ) { error in
        switch error {
        case let error as HTTPFailure where error.status == 503:
            error.retryAfter.map { .retryAfter($0) } ?? .retry
        case let error as HTTPFailure where error.status < 500: .giveUp
        default: .retry
        }
    }
    return Pipeline(from: Listing(api: api))
        // A large page costs as much as four small ones.
        .throttle(.perSecond(60, burst: 4), capacity: 8, cost: { $0.isLarge ? 4 : 1 }, by: \.host)
        // The deadline bounds each attempt, since it stands before the retries. The queue in front of the stage, 64 unless
        // the capacity says otherwise, must hold what waits for a slow host, or the other hosts wait with it.
        .through(
            Fetch(api: api).deadline(.milliseconds(400)).retrying(retries),
            width: .keyed(4, by: \.host),
            onFailure: .deadLetter(to: ClosureSink("dead letters") { await log.add($0) })
        )
        .sink(ClosureSink("log") { await log.add($0) })
}

/// Asks for one page of the crawl.
struct Fetch: Stage {
    let name = "fetch"
    let api: WebAPI

    func process(_ link: Link, into outlet: Outlet<Document>) async throws {
        try await outlet.send(api.fetch(link))
    }
}
