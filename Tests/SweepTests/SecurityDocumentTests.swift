import Foundation
import Testing

/// What SECURITY.md calls a proof is there.
struct SecurityDocumentTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What stands between backticks in the document.
    private func names() throws -> Set<String> {
        let text = try String(contentsOf: Self.root.appendingPathComponent("SECURITY.md"), encoding: .utf8)
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return Set(parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) })
    }

    /// The names of all files below a folder, without what stands behind a dot.
    private func files(below folder: String) throws -> Set<String> {
        let paths = try FileManager.default.subpathsOfDirectory(
            atPath: Self.root.appendingPathComponent(folder).path
        )
        return Set(paths.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent })
    }

    @Test func everyTestAndJudgeThatItNamesExists() throws {
        let proofs = try names().filter { name in
            name.hasSuffix("Tests") || ["check-", "sweep-", "compare-"].contains(where: name.hasPrefix)
        }
        #expect(proofs.count >= 20, "or the document is not read as it is written")
        #expect(proofs.subtracting(try files(below: "Tests")).sorted() == [])
    }

    @Test func everyPathThatItNamesExists() throws {
        let paths = try names().filter { $0.hasPrefix("Sources/") || $0.hasPrefix("Tests/") || $0.hasPrefix(".ci/") }
        #expect(!paths.isEmpty)
        for path in paths {
            #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(path).path), "\(path)")
        }
    }
}
