import Sinks
import Testing

struct MarkdownTableTests {
    private let table = MarkdownTable([TableColumn("na|me"), TableColumn("count", alignment: .right, maxWidth: 5)])

    @Test func alignsByTheDelimiterRow() {
        #expect(
            table.render([["a", "1"], ["b"], ["c", "2", "surplus"], ["d", "1234567"]]) == """
                | na\\|me | count |
                |---|---:|
                | a | 1 |
                | b |  |
                | c | 2 |
                | d | 1234\u{2026} |

                """
        )
    }

    @Test func everyRowHasTheSameCells() {
        let rows = GFMTable.rows(table.render(HostileText.all.map { [$0, $0] }))
        #expect(rows.count == HostileText.all.count + 2)
        #expect(rows.allSatisfy { $0.count == 2 })
    }
}
