import Sinks
import Testing

struct TextTableTests {
    private let columns = [
        TableColumn("service", minWidth: 8, maxWidth: 20, maxLines: 2, yieldOrder: 1),
        TableColumn("count", alignment: .right, minWidth: 5, maxWidth: 9),
        TableColumn("reason", minWidth: 10, maxWidth: 40, maxLines: 2, yieldOrder: 2),
    ]

    @Test func padsByDisplayWidth() {
        let table = TextTable(columns, rows: [[.init("日本"), .init("7"), .init("x")], [.init("api"), .init("1,234")]])
        #expect(
            table.render(width: 80) == """
                service   count  reason
                ───────────────────────────
                日本          7  x
                api       1,234

                """
        )
    }

    @Test func theLastInOrderGivesWayFirst() {
        let reason = "Essential container in task exited with a very long explanation that goes on"
        let table = TextTable(columns, rows: [[.init("checkout-service"), .init("12"), .init(reason)]])
        #expect(
            table.render(width: 40) == """
                service           count  reason
                ────────────────────────────────────────
                checkout-service     12  Essential
                                         container in t…

                """
        )
        #expect(
            table.render(width: 28) == """
                service    count  reason
                ────────────────────────────
                checkout-     12  Essential
                service           container…

                """
        )
    }

    @Test func coloursStandOutsideThePadding() {
        let table = TextTable([TableColumn("a")], rows: [[.init("x", style: .red)]])
        #expect(
            table.render(width: 10, color: .ansi)
                == "\u{1B}[1ma\u{1B}[0m\n\u{1B}[2m────\u{1B}[0m\n\u{1B}[31mx\u{1B}[0m\n"
        )
    }

    @Test(arguments: [1, 5, 12, 40, 80, 200]) func noLineIsWiderThanAsked(width: Int) {
        let rows = HostileText.all.map { text in (0..<3).map { _ in TextTable.Cell(text) } }
        let text = TextTable(columns, rows: rows).render(width: width)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        for line in text.split(separator: "\n") {
            #expect(DisplayWidth.of(String(line)) <= width)
        }
    }

    @Test func sectionsShareTheirColumns() {
        let table = TextTable(
            columns,
            sections: [
                .init(heading: .init("data: \u{1B}[31m2 failures", style: .bold), rows: [[.init("etl"), .init("2")]]),
                .init(rows: [[.init("checkout-service"), .init("1")]]),
            ]
        )
        #expect(
            table.render(width: 80) == """
                service           count  reason
                ───────────────────────────────────
                data: 2 failures
                etl                   2
                checkout-service      1

                """
        )
        #expect(table.render(width: 12, color: .ansi).contains("\u{1B}[1mdata: 2 fai\u{2026}\u{1B}[0m\n"))
    }

    @Test func anEmptyTableIsItsTitles() {
        #expect(TextTable([TableColumn("a")]).render(width: 9) == "a\n────\n")
        #expect(TextTable([]).render(width: 9) == "\n\n")
    }
}
