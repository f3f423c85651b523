import Reports
import Stages
import Testing

struct MarkdownReportTests {
    private func render(_ report: SweepReport, _ format: MarkdownReport = MarkdownReport()) -> String {
        String(decoding: format.render(report), as: UTF8.self)
    }

    @Test func wholeSweep() {
        #expect(
            render(.fixture()) == #"""
                | service | bucket | count | representative stopReason | next action |
                |---|---|---:|---|---|
                | etl-batch | OOM | 1,400 | OutOfMemoryError: Container killed due to memory usage | Raise the task's memory from 2 GB to 4 GB or fix the merge in transform.py |
                | reprocess-worker | CODE_BUG | 9 | Essential container in task exited (exit 1): KeyError 'order_id' | Read the logs of the container |
                | auth-token-rotator | CONFIG | 4 | CannotPullContainerError: pull access denied for registry.example/auth \| "https:&#8203;//x.example/l?…" | Let the execution role pull the image |
                | image-thumbnailer | RESOURCE | 4 | RESOURCE:MEMORY: no container instance met all requirements | Capacity provider scaled to its maximum; raise the group's ceiling |
                | analytics-ingest | UNKNOWN | 1 | Task failed ELB health checks | Investigate by hand |

                300 clusters in 3 regions of 2 accounts swept; 6,012 stopped tasks, 1,418 failed, 4,594 benign, 8 expired before they could be read.

                Oldest failure seen 52 minutes ago; ECS forgets after about an hour.

                Look closer:

                - etl-batch in account 111122223333: `aws ecs describe-tasks --region eu-west-1 --cluster prod --tasks 0123456789abcdef0123456789abcdef`
                - reprocess-worker in account 111122223333: `aws ecs describe-tasks --region eu-west-1 --cluster prod --tasks 0123456789abcdef0123456789abcdef`
                - auth-token-rotator in account 111122223333: `aws ecs describe-tasks --region eu-west-1 --cluster prod --tasks 0123456789abcdef0123456789abcdef`

                """#
        )
    }

    @Test func incompleteSweep() throws {
        let text = render(.fixture(coverage: .partial))
        let blocks = text.split(separator: "\n\n").map(String.init)
        #expect(blocks[2] == "Left out: 2 account regions not enabled.")
        #expect(blocks[4] == "**The sweep is incomplete:**")
        #expect(
            blocks[5] == #"""
                - Of 8 account regions: 1 denied.
                - Of 302 clusters: 2 gave up.
                - ServerException from DescribeTasks in 111122223333 eu-west-1 batch, 111122223333 eu-west-1 web: Internal
                - AccessDeniedException from ListClusters in 444455556666 us-east-1: User is not authorized \| &lt;b&gt;
                """#
        )
    }

    @Test func whereNothingWasSweptTheReasonIsSaid() {
        var coverage = Coverage()
        coverage.accounts[.swept] = 1
        coverage.regions[.notEnabled] = 1
        coverage.scopes = [.init(account: "unknown", region: "me-south-1", state: .notEnabled, clusters: 0)]
        let text = render(.fixture(coverage: coverage, groups: []))
        #expect(text.hasPrefix("Nothing was swept: me-south-1 is not enabled in the account.\n"))
    }

    @Test func noFailures() {
        var coverage = Coverage()
        coverage.clusters[.swept] = 1
        coverage.scopes = [.init(account: "111122223333", region: "eu-west-1", state: .swept, clusters: 1)]
        #expect(
            render(.fixture(coverage: coverage, groups: [])) == """
                No failures: there are no stopped tasks.

                1 cluster in 1 region swept; 0 stopped tasks, 0 failed, 0 benign.

                """
        )
        coverage.tasks.described = 1
        coverage.tasks.benign = 1
        #expect(
            render(.fixture(coverage: coverage, groups: [])) == """
                No failures: every stopped task ended as it should.

                1 cluster in 1 region swept; 1 stopped task, 0 failed, 1 benign.

                """
        )
    }

    @Test func anIncompleteSweepNeverReadsAsNoFailures() {
        var coverage = Coverage()
        coverage.ranToEnd = false
        #expect(
            render(.fixture(coverage: coverage, groups: [])) == """
                Nothing was swept: the end came before anything was known.

                0 stopped tasks, 0 failed, 0 benign.

                **The sweep is incomplete:**

                - The run was stopped before its end.

                """
        )
    }

    @Test func ownersGetAColumnWhereThereAreAny() {
        let groups = [
            FailureGroup.fixture(owner: "payments", "api", .oom, "x", 2, "r", "a"),
            .fixture("web", .config, "x", 1, "r", "a"),
        ]
        let lines = render(.fixture(groups: groups)).split(separator: "\n")
        #expect(lines[0] == "| owner | service | bucket | count | representative stopReason | next action |")
        #expect(lines[2] == "| payments | api | OOM | 2 | r | a |")
        #expect(lines[3] == "|  | web | CONFIG | 1 | r | a |")
    }

    @Test func whatIsLeftOutIsCounted() {
        let text = render(.fixture(), MarkdownReport(rowLimit: 2))
        #expect(text.contains("\n\n\u{2026} and 3 more groups with 9 tasks; --rows 0 shows all.\n\n"))
        #expect(!text.contains("| image-thumbnailer |"))
    }

    @Test func aPageOfOtherThingsGetsAHeading() {
        let text = render(.fixture(), MarkdownReport(title: "A | *b*"))
        #expect(text.hasPrefix("\n### A \\| \\*b\\*\n\n| service |"))
    }

    @Test func rowsAreLeftOutUntilThePageFits() {
        let groups = (0..<5000).map { FailureGroup.fixture("service-\($0)", .oom, "x", 1, "reason", "action") }
        let report = SweepReport.fixture(groups: groups)
        let text = render(report, MarkdownReport(rowLimit: .max, sizeLimit: 100_000))
        #expect((80_000...100_000).contains(text.utf8.count))
        let rows = text.split(separator: "\n").count { $0.hasPrefix("| service-") }
        #expect(text.contains("\u{2026} and \((5000 - rows) / 1000),"))
        #expect(
            render(report, MarkdownReport(rowLimit: .max)).split(separator: "\n").count { $0.hasPrefix("| s") } == 5001
        )
        // What cannot fit is at least without rows.
        #expect(!render(report, MarkdownReport(sizeLimit: -5)).contains("| service-"))
    }

    @Test func anArchiveIsNotBlamedOnECS() {
        let groups = [FailureGroup.fixture("a", .oom, "x", 1, "r", "a", minutes: 5...(60 * 24 * 12))]
        #expect(render(.fixture(groups: groups)).contains("\n\nOldest failure seen 12 days ago.\n"))
    }

    @Test func hostileTextKeepsTheTableWhole() {
        let text = render(.hostile, MarkdownReport(rowLimit: 100))
        let table = text.split(separator: "\n").prefix { $0.hasPrefix("|") }
        #expect(table.count == HostileText.all.count + 2)
        for row in table { #expect(pipes(row) == 7) }
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "<" || $0 == "\u{202E}" })
        #expect(text.utf8.count < 100_000)
    }

    // The pipes that part cells: those that no backslash escapes.
    private func pipes(_ row: Substring) -> Int {
        var count = 0
        var isEscaped = false
        for character in row.unicodeScalars {
            if character == "|", !isEscaped { count += 1 }
            isEscaped = character == "\\" && !isEscaped
        }
        return count
    }

    @Test func aShardSaysThatItIsAPart() throws {
        var report = SweepReport.fixture()
        report.shard = try Shard("3/8")
        #expect(render(report).contains("Shard 3 of 8 of the estate"))
    }
}
