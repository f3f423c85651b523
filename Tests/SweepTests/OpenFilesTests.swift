import Emulator
import Foundation
import Testing

/// Processes that may have few files and connections open, and little memory.
@Suite(.serialized, .timeLimit(.minutes(5))) struct OpenFilesTests {
    private static let estate = [
        "demo", "--accounts", "1", "--suspended", "0", "--clusters", "20", "--latency", "5ms",
    ]

    // What a sanitizer maps for itself is more than any limit.
    #if THREAD_SANITIZER || ADDRESS_SANITIZER
        private static let limits = "ulimit -n 64"
    #else
        private static let limits = "ulimit -n 64; ulimit -v 262144"
    #endif

    /// The report without what differs between two runs: times, and how many calls were repeated.
    private func findings(_ text: String) throws -> String {
        let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        var coverage = try #require(report["coverage"] as? [String: Any])
        coverage["calls"] = nil
        let groups = try #require(report["groups"] as? [[String: Any]]).map { group in
            ["service", "bucket", "cause", "count", "clusters"].map { "\(group[$0] ?? "none")" }.joined(separator: " ")
        }
        let kept = try JSONSerialization.data(withJSONObject: coverage, options: .sortedKeys)
        return String(decoding: kept, as: UTF8.self) + groups.sorted().joined(separator: "\n")
    }

    @Test func aSoftLimitIsRaised() async throws {
        let words = Self.estate + ["--verbose", "-o", "json"]
        let result = try await Binary.shell("ulimit -S -n 20; exec \"$0\" \"$@\"", words)
        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.errors.contains("ulimit"))
    }

    @Test func hardLimitsMeanFewerCallsAndTheSameReport() async throws {
        let words = Self.estate + ["-o", "json", "--limit", "0"]
        let free = try await Binary(words).result()
        let bound = try await Binary.shell("\(Self.limits); exec \"$0\" \"$@\"", words + ["--verbose"])
        #expect(free.status == 0, "\(free.errors)")
        #expect(bound.status == 0, "\(bound.errors)")
        #expect(try findings(bound.output) == findings(free.output))
        let said = bound.errors.split(separator: "\n").filter {
            $0.contains("calls are in flight at a time instead of 64")
        }
        #expect(said.count == 1 && said[0].contains("may have 64 files and connections open"), "\(bound.errors)")
        #expect(!(try await Binary.shell("ulimit -n 64; exec \"$0\" \"$@\"", words).errors.contains("in flight")))
    }

    @Test(arguments: [
        ["demo", "--clusters", "1"], ["sweep", "--region", "eu-west-1"], ["classify", "-"], ["merge", "none.json"],
        ["bench", "--emulated", "--rounds", "1"], ["doctor"], ["emulate"],
    ])
    func tooFewAreSaidAndNotFallenOver(words: [String]) async throws {
        for limit in [8, 16] {
            let result = try await Binary.shell("ulimit -n \(limit); exec \"$0\" \"$@\"", words)
            #expect(result.status == 1, "\(limit): \(result.errors)")
            #expect(result.errors.contains("the process may have \(limit) files and connections open, and "))
            #expect(result.errors.contains(" are needed at least: raise the limit, as with ulimit -n 1024."))
            #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
        }
    }

    @Test func whatNeedsNoneWorksWithFew() async throws {
        for words in [["--help"], ["--version"], ["graph"], ["man"]] {
            let result = try await Binary.shell("ulimit -n 8; exec \"$0\" \"$@\"", words)
            #expect(result.status == 0 && result.errors.isEmpty, "\(words): \(result.errors)")
        }
    }
}
