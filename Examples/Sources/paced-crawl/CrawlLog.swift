import Pipeline
import Sinks

/// What became of every page.
actor CrawlLog {
    private(set) var fetched: [Document] = []
    private(set) var deadLetters: [DeadLetter<Link>] = []

    func add(_ documents: [Document]) { fetched += documents }

    func add(_ letters: [DeadLetter<Link>]) { deadLetters += letters }

    /// One row for each host.
    func table(of links: [Link]) -> String {
        var table = TextTable([
            TableColumn("host"), TableColumn("listed", alignment: .right), TableColumn("fetched", alignment: .right),
            TableColumn("dead letters", alignment: .right),
        ])
        for host in Set(links.map(\.host)).sorted() {
            let counts = [
                links.count { $0.host == host }, fetched.count { $0.link.host == host },
                deadLetters.count { $0.element.host == host },
            ]
            table.rows.append([.init(host)] + counts.map { .init("\($0)") })
        }
        return table.render(width: 80)
    }
}
