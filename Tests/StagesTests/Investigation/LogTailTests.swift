import AWS
import Testing

@testable import Stages

struct LogTailTests {
    @Test func entriesOfSeveralLinesAreTakenApart() {
        let tail = LogTail([LogEvent(message: "a\r\n  b\n"), LogEvent(message: "c")])
        #expect(tail.lines == ["a", "  b", "c"])
    }

    @Test func itsSizeHasABound() {
        let long = LogEvent(message: String(repeating: "é", count: 1_000_000))
        let many = LogEvent(message: (0..<1_000).map { "line \($0)" }.joined(separator: "\n"))
        let tail = LogTail([long, many, many])
        #expect(tail.lines.count == LogTail.lineLimit)
        #expect(tail.lines.last == "line 999")
        #expect(LogTail([long]).lines.allSatisfy { $0.utf8.count <= LogTail.byteLimit + 3 })
    }
}
