import AWS
import Foundation
import HostileSet
import Stages
import Testing

@testable import Reports

struct HTMLReportTests {
    private static func render(_ report: SweepReport) -> String {
        String(decoding: HTMLReport().render(report), as: UTF8.self)
    }

    @Test(arguments: HostileCase.each)
    func noTextBecomesMarkup(_ hostile: HostileCase) {
        let page = Self.render(Self.report(hostile.beginning + " x"))
        // A page in a message would be a page long.
        let isLeaked = hostile.isLeaked(in: page)
        #expect(!isLeaked)
        // Whatever does not fit into its row has a line below it.
        let isAsPlainText = Self.plainTags.contains(Self.tags(page))
        #expect(isAsPlainText)
        let controls = page.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) }
        #expect(controls.isEmpty)
        #expect(page.utf8.count < 200_000)
    }

    @Test func thePolicyNamesJustTheStyleAndTheScript() {
        // One of the reasons holds an address.
        let page = Self.render(.fixture(groups: SweepReport.sampleGroups.filter { $0.bucket != .config }))
        #expect(page.contains(#"content="default-src &#39;none&#39;; style-src &#39;sha256-"#))
        for asset in [HTMLAsset.style, .script] {
            #expect(page.contains(asset.policySource.replacing("'", with: "&#39;")))
            #expect(page.contains("<\(asset.tag.rawValue)>\(asset.text)</\(asset.tag.rawValue)>"))
        }
        for word in [" src=", " style=", " onclick", "http:", "https:", "//", "@import"] {
            let isThere = page.contains(word)
            #expect(!isThere, "\(word)")
        }
    }

    @Test func groupsBeyondTheLimitAreCountedAndNoOptionIsPromised() throws {
        let group = try #require(SweepReport.sampleGroups.first)
        let page = Self.render(.fixture(groups: Array(repeating: group, count: HTMLGroups.rowLimit + 2)))
        #expect(
            page.contains(
                "\u{2026} and 2 more groups with \(Counts.grouped(2 * group.count)) tasks; see the JSON report."
            )
        )
        #expect(!page.contains("--rows"))
    }

    @Test func everyLinkStaysOnThePage() {
        let links = Self.render(.fixture()).split(separator: " href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(links == ["#what", "#when", "#where", "#coverage"])
    }

    @Test func whereAllIsWellThePageIsFriendly() {
        var coverage = Coverage()
        coverage.clusters[.swept] = 1
        coverage.tasks.described = 1
        coverage.tasks.benign = 1
        let page = Self.render(.fixture(coverage: coverage, groups: [], failures: []))
        #expect(page.contains(#"<h1 class="good">All is well</h1>"#))
        #expect(page.contains("No failures: every stopped task ended as it should."))
        #expect(!page.contains("<form") && !page.contains("<svg"))
    }

    @Test func anIncompleteSweepNeverReadsAsNoFailures() {
        var coverage = Coverage()
        coverage.ranToEnd = false
        let page = Self.render(.fixture(coverage: coverage, groups: [], failures: []))
        #expect(page.contains(#"<h1 class="unsure">Nothing can be said for sure</h1>"#))
        #expect(page.contains("The run was stopped before its end."))
        #expect(Self.render(.fixture(coverage: .partial)).contains(">At least 1,418 stopped tasks failed</h1>"))
    }

    @Test func stopsThatAreNoFailuresAreNoReasonToWorry() {
        let groups = [FailureGroup.fixture("web", .benign, "deployment", 3, "Scaling activity", "Nothing to do")]
        let page = Self.render(.fixture(groups: groups, failures: []))
        #expect(page.contains(#"<h1 class="good">All is well</h1>"#))
        #expect(page.contains("<span class=\"badge benign\">BENIGN</span>"))
        #expect(!page.contains("<svg"))
        let partial = Self.render(.fixture(coverage: .partial, groups: groups, failures: []))
        #expect(partial.contains("<details class=\"alert\" open=\"\">"))
        #expect(partial.contains("No failures in what was swept, but the sweep is incomplete."))
        #expect(!partial.contains("All is well"))
    }

    @Test func ownersHaveHeadings() {
        var groups = [
            FailureGroup.fixture(owner: "payments", "api", .oom, "x", 2, "r", "a"),
            .fixture(owner: "payments", "batch", .oom, "x", 1, "r", "a"),
            .fixture("web", .config, "x", 1, "r", "a"),
        ]
        groups[0].channel = "#pay"
        let page = Self.render(.fixture(groups: groups))
        #expect(page.split(separator: "<tbody class=\"owner\">").count == 3)
        #expect(page.contains("payments<span class=\"note\"> 3 failures · #pay</span>"))
        #expect(page.contains("no owner<span class=\"note\"> 1 failure</span>"))
    }

    @Test func aPageHasAnEnd() {
        let groups = (1...3000).map { FailureGroup.fixture("s\($0)", .oom, "x", $0, "r", "a") }
        var coverage = Coverage.partial
        coverage.problems = (1...5000).map {
            .init(account: "\($0)", region: nil, cluster: nil, operation: "o", code: "c", message: "m")
        }
        let page = Self.render(.fixture(coverage: coverage, groups: groups))
        #expect(page.split(separator: "<tbody class=\"group\"").count == HTMLGroups.rowLimit + 1)
        #expect(page.contains("2,500 more groups with"))
        #expect(page.contains("5,000 problems on the way"))
        #expect(page.contains("4,800 more problems; see the JSON report."))
        #expect(page.utf8.count < 2_000_000)
    }

    /// A report with the text wherever somebody else may have written.
    private static func report(_ text: String) -> SweepReport {
        var coverage = Coverage.partial
        coverage.problems = [
            .init(
                account: "111122223333",
                region: "eu-west-1",
                cluster: nil,
                operation: "ListTasks",
                code: text,
                message: text
            )
        ]
        var group = FailureGroup.fixture(owner: text, text, .config, "cause", 1, text, text)
        group.clusters = [text]
        group.examples = [Recency(taskArn: text, stoppedAt: nil)]
        var task = ClassifiedTask.fixture
        task.owner = text
        task.stopped.cluster.arn = text
        task.stopped.task.taskArn = text
        task.stopped.task.group = "service:" + text
        task.stopped.task.taskDefinitionArn = text
        task.stopped.task.stopCode = text
        task.stopped.task.stoppedReason = text
        task.stopped.task.containers[1].name = text
        task.stopped.task.containers[1].reason = text
        task.verdict = Verdict(
            bucket: .config,
            cause: "cause",
            confidence: .high,
            reason: text,
            nextAction: text,
            container: text,
            exitCode: 1
        )
        return .fixture(coverage: coverage, groups: [group], failures: [task])
    }

    /// The tags of a page whose texts are short and harmless, and of one whose texts are long.
    private static let plainTags = ["x", String(repeating: "x ", count: 200)].map { tags(render(report($0))) }

    /// Everything in a page that is no text.
    private static func tags(_ page: String) -> [String] {
        // By scalars: a combining mark behind a tag would be one character with its end.
        page.unicodeScalars.split(separator: "<").map { String($0.prefix { $0 != ">" }) }
    }
}
