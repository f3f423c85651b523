import Pipeline
import Sinks
import Testing

struct CSVSinkTests {
    private let columns: [RowColumn<Int>] = [.init("n") { "\($0)" }, .init("word", limit: 4) { "number \($0)" }]

    @Test func writesARecordForEachElement() async throws {
        try await TemporaryFolder.with { folder in
            try await CSVSink(to: .file(folder.path("out")), columns: columns).run([[1, -2], [3]])
            #expect(folder.text("out") == "n,word\r\n1,num\u{2026}\r\n-2,num\u{2026}\r\n3,num\u{2026}\r\n")
        }
    }

    @Test func nothingIsTheTitles() async throws {
        try await TemporaryFolder.with { folder in
            try await CSVSink(to: .file(folder.path("out")), columns: columns).run([])
            #expect(folder.text("out") == "n,word\r\n")
        }
    }

    @Test func aCancelledRunLeavesTheRecordsItHad() async throws {
        try await TemporaryFolder.with { folder in
            try await CSVSink(to: .file(folder.path("out")), columns: columns).run([[1]], ending: .cancelled)
            #expect(folder.text("out")?.hasSuffix("\r\n1,num\u{2026}\r\n") == true)
        }
    }

    @Test func formulasStayWhereThatIsWanted() async throws {
        try await TemporaryFolder.with { folder in
            let columns: [RowColumn<String>] = [.init("x") { $0 }]
            try await CSVSink(to: .file(folder.path("guarded")), columns: columns).run([["=1"]])
            try await CSVSink(to: .file(folder.path("kept")), columns: columns, formulas: .kept).run([["=1"]])
            #expect(folder.text("guarded") == "x\r\n'=1\r\n")
            #expect(folder.text("kept") == "x\r\n=1\r\n")
        }
    }
}
