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
        let columns = [
            TableColumn("host"), TableColumn("listed", alignment: .right), TableColumn("fetched", alignment: .right),
            TableColumn("dead letters", alignment: .right),
        ]
        let rows = Set(links.map(\.host)).sorted().map { host in
            let counts = [
                links.count { $0.host == host }, fetched.count { $0.link.host == host },
                deadLetters.count { $0.element.host == host },
            ]
            return [TextTable.Cell(host)] + counts.map { TextTable.Cell("\($0)") }
        }
        return TextTable(columns, rows: rows).render(width: 80)
    }
}
