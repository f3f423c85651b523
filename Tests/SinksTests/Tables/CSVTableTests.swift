import Sinks
import Testing

struct CSVTableTests {
    @Test func recordsEndAsTheStandardSays() {
        let table = CSVTable(["a", "b,c"])
        #expect(table.render([["1", "x"], ["2"], ["3", "y", "surplus"]]) == "a,\"b,c\"\r\n1,x\r\n2,\r\n3,y\r\n")
    }

    @Test func aRecordIsNeverAnEmptyLine() {
        #expect(CSVTable(["a"]).render([[""], []]) == "a\r\n\"\"\r\n\"\"\r\n")
    }

    @Test func aFieldFitsTheCellOfASpreadsheet() {
        let row = CSVTable(["a"]).row([String(repeating: "x", count: 100_000)])
        #expect(row.unicodeScalars.count == CSVTable.fieldLimit - 1 + 2)
        #expect(row.hasSuffix("x\u{2026}\r\n"))
    }

    @Test func everyRecordIsOneLine() {
        let text = CSVTable(["a", "b"]).render(HostileText.all.map { [$0, $0] })
        #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == HostileText.all.count + 1)
        #expect(text.utf8.count { $0 == UInt8(ascii: "\r") } == HostileText.all.count + 1)
    }
}
