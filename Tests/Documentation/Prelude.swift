// What the code blocks of the documentation take for granted. `.ci/docs` compiles them together with this file.

import HTTP
import Pipeline
import PipelineTesting
import Synchronization

struct Page: Sendable {
    var title = ""
    var links: [String] = []
    var byteCount = 0
}

struct Order: Sendable {
    var customer = ""
    var total = 0
}

struct ServerError: Error {
    var retryAfter: Duration?
}

struct Fetch: Stage {
    func process(_ url: String, into outlet: Outlet<Page>) async throws { try await outlet.send(fetch(url)) }
}

struct PrintLines: Sink, SinkWriter {
    func write(_ batch: [String]) async throws {}
}

let urls = ["a", "b"]
let orders: [Order] = []
let lines: [String] = []
let pages: [Page] = []
let pipeline = Pipeline(from: urls).sink(PrintLines())

let auditLog = ProbeSink<Order>(name: "audit log")
let totals = ProbeSink<Int>(name: "totals")
let report = ProbeSink<String>(name: "report")
let dashboard = ProbeSink<String>(name: "dashboard")
let archive = ProbeSink<String>(name: "archive")

let address = "https://hooks.example.com/services/key"

/// A transport that nothing comes through.
struct NoTransport: HTTPTransport {
    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse { HTTPResponse(status: 200) }
}

let transport = NoTransport()

func fetch(_ url: String) async throws -> Page { Page(title: url) }

func insert(_ orders: [Order]) async throws {}

func parse(_ line: String) throws -> Int { Int(line) ?? 0 }

func show(_ progress: RunProgress) {}

func work(clock: some Clock<Duration>) async -> Int { 0 }

/// Stands for swift-distributed-tracing's function of the same name.
func withSpan(_ name: String, _ operation: () async throws -> Void) async throws { try await operation() }

/// Counts how often a stage was tried.
final class RetryCounter: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
