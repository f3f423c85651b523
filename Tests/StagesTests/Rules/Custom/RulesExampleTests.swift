import Testing

@testable import Stages

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The example of the README is read as it stands there.
struct RulesExampleTests {
    private static func example() throws -> String {
        let folder = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
        let readme = try String(contentsOfFile: "/\(folder)/README.md", encoding: .utf8)
        let section = try #require(readme.split(separator: "## Rules of your own\n").last)
        let block = try #require(section.split(separator: "```json\n").dropFirst().first)
        return String(try #require(block.split(separator: "```").first))
    }

    @Test func theExampleDoesWhatTheTextSays() throws {
        let file = try RulesFile(Array(try Self.example().utf8), name: "rules.json")
        #expect(file.count == 2)
        let classifier = RuleClassifier(custom: file)
        let stop = "Essential container in task exited"
        let license = stoppedTask(
            stop,
            code: "EssentialContainerExited",
            group: "service:render-farm",
            [TestContainer(exit: 70, reason: "no license: dial tcp: lookup license.internal: no such host")]
        )
        let verdict = classifier.classify(license)
        #expect(verdict.bucket == .config && verdict.cause == "license.unavailable")
        #expect(verdict.nextAction == "Restart the license server license.internal, then app")
        let probe = stoppedTask(stop, code: "EssentialContainerExited", [TestContainer(name: "nightly-probe", exit: 1)])
        #expect(classifier.classify(probe).bucket == .benign)
        #expect(classifier.assess(probe).isCertainlyClean)
    }
}
