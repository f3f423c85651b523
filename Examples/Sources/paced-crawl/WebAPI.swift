/// A stand-in for a paginated web API on three hosts, whose failures are the same in every run.
actor WebAPI {
    /// What always fails: one page with an error of the server, one that is not there.
    static let broken: Set = ["b.example/17", "c.example/4"]

    /// Every 503 is followed by one more attempt, the slow page as well; the broken server is asked three times.
    static let leastRetries = 9 + 1 + 2

    /// Every page of every host.
    let links = (1...20).flatMap { number in
        ["a.example", "b.example", "c.example"].map { Link(host: $0, number: number, isLarge: number % 5 == 0) }
    }

    /// How many requests for a page were made.
    private(set) var requests = 0

    private var attempts: [String: Int] = [:]

    /// Ten links of the listing, and the token of the next ten.
    func list(after token: String?) async throws -> (links: ArraySlice<Link>, next: String?) {
        try await Task.sleep(for: .milliseconds(5))
        let start = token.flatMap { Int($0) } ?? 0
        let end = min(start + 10, links.count)
        return (links[start..<end], end < links.count ? String(end) : nil)
    }

    /// One page.
    func fetch(_ link: Link) async throws -> Document {
        requests += 1
        attempts[link.id, default: 0] += 1
        let isFirst = attempts[link.id] == 1
        switch link.id {
        case "b.example/17": throw HTTPFailure(status: 500)
        case "c.example/4": throw HTTPFailure(status: 404)
        // The first request finds a cold cache.
        case "a.example/3" where isFirst: try await Task.sleep(for: .seconds(30))
        case _ where link.number % 6 == 0 && isFirst:
            throw HTTPFailure(status: 503, retryAfter: .milliseconds(40))
        default: try await Task.sleep(for: .milliseconds(5))
        }
        return Document(link: link, text: "The text of \(link.id)")
    }
}

struct Link: Sendable {
    var host: String
    var number: Int
    var isLarge: Bool

    var id: String { "\(host)/\(number)" }
}

struct Document: Sendable {
    var link: Link
    var text: String
}

struct HTTPFailure: Error, CustomStringConvertible {
    var status: Int
    var retryAfter: Duration?

    var description: String { "status \(status)" }
}
