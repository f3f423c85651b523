import Stages

@testable import Reports

/// Reports to `merge`: what is read is written again as it was, and a merge of one is that one.
enum ReportFiles: FuzzTarget {
    static let name = "report-files"

    static func check(_ bytes: [UInt8]) throws {
        switch Result(catching: { () throws(ReportFileError) in try ReportFile(named: "report.json", bytes) }) {
        case .success(let file): try checkRead(file)
        case .failure(let error):
            try expectPlain(error.description, "an error")
            try expectBounded(error.description, 500, "an error")
        }
    }

    private static func checkRead(_ file: ReportFile) throws {
        let json = JSONReport().render(file.report)
        let again = try ReportFile(named: "report.json", json)
        try expectEqual(text(JSONReport().render(again.report)), text(json), "a report that is read again")
        var merge = ReportMerge(limit: nil)
        try merge.add(file)
        guard let merged = merge.report else { throw Violation(description: "a merge of one report is a report") }
        // What is merged is bounded, so that it may differ from the report, and is a report all the same.
        let whole = JSONReport().render(merged)
        try expectEqual(
            text(JSONReport().render(try ReportFile(named: "merged.json", whole).report)),
            text(whole),
            "a merged report that is read again"
        )
        var other = ReportMerge(limit: 3)
        try other.add(try ReportFile(named: "merged.json", whole))
        let second = Result { () throws(ReportMergeError) in try other.add(file) }
        if case .failure(let error) = second { try expectPlain(error.description, "an error") }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
