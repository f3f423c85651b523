import Foundation
import Testing

/// A file that an output is compared with.
struct Golden {
    private let name: String

    init(_ name: String) {
        self.name = name
    }

    /// Expects the text to be that of the file; with `UPDATE_GOLDEN=1` it becomes that.
    func expect(_ text: String, line: SourceLocation = #_sourceLocation) throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.write(to: sources.appendingPathComponent(name), atomically: true, encoding: .utf8)
            return
        }
        let bundled = Bundle.module.url(forResource: "Golden/" + name, withExtension: nil)
        let file = try #require(bundled, sourceLocation: line)
        let wanted = try String(contentsOf: file, encoding: .utf8)
        let pairs = zip(text.split(separator: "\n"), wanted.split(separator: "\n"))
        if let (found, old) = pairs.first(where: { $0 != $1 }) {
            Issue.record("\(name): found '\(found)', not '\(old)'", sourceLocation: line)
        }
        let (found, old) = (text.utf8.count, wanted.utf8.count)
        #expect(found == old, sourceLocation: line)
    }
}
