import Pipeline
import Sinks
import Testing

struct TableRowTests {
    private struct Order: TableRow, Encodable {
        var id: String
        var total: Int

        static var columns: [RowColumn<Self>] {
            [.init("order", limit: 5) { $0.id }, .init("total", alignment: .right) { "\($0.total)" }]
        }
    }

    @Test func oneElementServesEverySink() async throws {
        try await TemporaryFolder.with { folder in
            let orders = [Order(id: "a|b", total: 3), Order(id: "abcdefg", total: -1)]
            let pipeline = Pipeline(from: orders).sink(
                CSVSink<Order>(to: .file(folder.path("csv"))),
                MarkdownSink<Order>(to: .file(folder.path("md"))),
                JSONSink<Order>(to: .file(folder.path("json"))),
                NDJSONSink<Order>(to: .file(folder.path("ndjson")))
            )
            _ = try await pipeline.run()
            #expect(folder.text("csv") == "order,total\r\na|b,3\r\nabcd\u{2026},-1\r\n")
            #expect(
                folder.text("md") == "| order | total |\n|---|---:|\n| a\\|b | 3 |\n| abcd\u{2026} | \\-1 |\n"
            )
            #expect(
                folder.text("json") == "[\n{\"id\":\"a|b\",\"total\":3},\n{\"id\":\"abcdefg\",\"total\":-1}\n]\n"
            )
            #expect(folder.text("ndjson") == "{\"id\":\"a|b\",\"total\":3}\n{\"id\":\"abcdefg\",\"total\":-1}\n")
        }
    }
}
