import Foundation
import Harness
import Publication

/// `bench-report COMMAND FOLDER FILE...`: writes the page of what suites have measured into the folder.
///
/// A file that is not there is that of a suite that failed, and the page says so.
@main
struct BenchReport {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count > 2 else {
            FileHandle.standardError.write(Data("usage: bench-report COMMAND FOLDER JSON-FILE...\n".utf8))
            exit(64)
        }
        do {
            let files = arguments.dropFirst(2).map { URL(fileURLWithPath: $0) }
            let found = files.filter { FileManager.default.fileExists(atPath: $0.path) }
            let page = Page(
                try found.map(SuiteReport.init),
                failed: files.filter { !found.contains($0) }.map { $0.deletingPathExtension().lastPathComponent },
                command: arguments[0],
                machine: Machine.facts + Versions.facts
            )
            try write(page, into: URL(fileURLWithPath: arguments[1], isDirectory: true))
        } catch {
            FileHandle.standardError.write(Data("bench-report: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func write(_ page: Page, into folder: URL) throws {
        let plots = folder.appendingPathComponent("results", isDirectory: true)
        // A plot of a comparison that is gone would otherwise stay.
        try? FileManager.default.removeItem(at: plots)
        try FileManager.default.createDirectory(at: plots, withIntermediateDirectories: true)
        for (name, plot) in page.plots { try Data(plot.utf8).write(to: plots.appendingPathComponent(name)) }
        try Data(page.markdown.utf8).write(to: folder.appendingPathComponent("RESULTS.md"))
    }
}
