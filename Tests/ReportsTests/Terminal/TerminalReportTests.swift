import Reports
import Sinks
import Stages
import Testing

struct TerminalReportTests {
    private func render(_ report: SweepReport, width: Int, color: ColorPolicy = .plain, rowLimit: Int = 50) -> String {
        String(
            decoding: TerminalReport(width: width, color: color, rowLimit: rowLimit).render(report),
            as: UTF8.self
        )
    }

    @Test func table() {
        #expect(
            render(.fixture(), width: 100) == #"""
                service             bucket    count  representative stopReason       next action
                ────────────────────────────────────────────────────────────────────────────────────────────────────
                etl-batch           OOM       1,400  OutOfMemoryError: Container     Raise the task's memory from 2
                                                     killed due to memory usage      GB to 4 GB or fix the merge in
                                                                                     transform.py
                reprocess-worker    CODE_BUG      9  Essential container in task     Read the logs of the container
                                                     exited (exit 1): KeyError
                                                     'order_id'
                auth-token-rotator  CONFIG        4  CannotPullContainerError: pull  Let the execution role pull the
                                                     access denied for               image
                                                     registry.example/auth | "http…
                image-thumbnailer   RESOURCE      4  RESOURCE:MEMORY: no container   Capacity provider scaled to its
                                                     instance met all requirements   maximum; raise the group's
                                                                                     ceiling
                analytics-ingest    UNKNOWN       1  Task failed ELB health checks   Investigate by hand

                Look closer:
                etl-batch in account 111122223333
                aws ecs describe-tasks --region eu-west-1 --cluster prod --tasks 0123456789abcdef0123456789abcdef
                reprocess-worker in account 111122223333
                aws ecs describe-tasks --region eu-west-1 --cluster prod --tasks 0123456789abcdef0123456789abcdef
                auth-token-rotator in account 111122223333
                aws ecs describe-tasks --region eu-west-1 --cluster prod --tasks 0123456789abcdef0123456789abcdef

                1,400 OOM · 9 CODE_BUG · 4 CONFIG · 4 RESOURCE · 1 UNKNOWN
                300 clusters in 3 regions of 2 accounts swept; 6,012 stopped tasks, 1,418 failed, 4,594 benign, 8
                expired before they could be read.
                Oldest failure seen 52 minutes ago; ECS forgets after about an hour.
                Took 12.3 s, 1,204 calls, 3 throttled.

                """#
        )
    }

    @Test func phone() {
        #expect(
            render(.fixture(coverage: .partial), width: 40) == #"""
                1,400  OOM       etl-batch
                       OutOfMemoryError: Container
                       killed due to memory usage
                       → Raise the task's memory from 2
                         GB to 4 GB or fix the merge in
                         transform.py
                    9  CODE_BUG  reprocess-worker
                       Essential container in task
                       exited (exit 1): KeyError 'order…
                       → Read the logs of the container
                    4  CONFIG    auth-token-rotator
                       CannotPullContainerError: pull
                       access denied for registry.examp…
                       → Let the execution role pull the
                         image
                    4  RESOURCE  image-thumbnailer
                       RESOURCE:MEMORY: no container
                       instance met all requirements
                       → Capacity provider scaled to its
                         maximum; raise the group's
                         ceiling
                    1  UNKNOWN   analytics-ingest
                       Task failed ELB health checks
                       → Investigate by hand

                Look closer:
                etl-batch in account 111122223333
                aws ecs describe-tasks \
                --region eu-west-1 --cluster prod \
                --tasks 0123456789abcdef0123456789abcdef
                reprocess-worker in account 111122223333
                aws ecs describe-tasks \
                --region eu-west-1 --cluster prod \
                --tasks 0123456789abcdef0123456789abcdef
                auth-token-rotator in account
                111122223333
                aws ecs describe-tasks \
                --region eu-west-1 --cluster prod \
                --tasks 0123456789abcdef0123456789abcdef

                INCOMPLETE: not everything could be
                swept.
                  Of 8 account regions: 1 denied.
                  Of 302 clusters: 2 gave up.
                  ServerException from DescribeTasks in
                  111122223333 eu-west-1 batch,
                  111122223333 eu-west-1 web: Internal
                  AccessDeniedException from
                  ListClusters in 444455556666
                  us-east-1: User is not authorized |
                  <b>

                1,400 OOM · 9 CODE_BUG · 4 CONFIG
                4 RESOURCE · 1 UNKNOWN
                300 clusters in 3 regions of 2 accounts
                swept; 6,012 stopped tasks, 1,418
                failed, 4,594 benign, 8 expired before
                they could be read.
                Left out: 2 account regions not enabled.
                Oldest failure seen 52 minutes ago; ECS
                forgets after about an hour.
                Took 12.3 s, 1,204 calls, 3 throttled.

                """#
        )
    }

    @Test func colours() {
        var groups = [FailureGroup.fixture(owner: "data", "etl", .oom, "x", 2, "reason", "action", minutes: nil)]
        groups[0].channel = "#data"
        let report = SweepReport.fixture(coverage: Coverage(), groups: groups)
        let narrow = render(report, width: 50, color: .ansi)
        #expect(
            narrow.hasPrefix(
                "\u{1B}[1mdata: 2 failures, #data\u{1B}[0m\n2  \u{1B}[31mOOM\u{1B}[0m  \u{1B}[1metl\u{1B}[0m\n   reason\n"
                    + "   \u{2192} action\n"
            )
        )
        #expect(narrow.contains("\n\u{1B}[31m2 OOM\u{1B}[0m\n"))
        let wide = render(report, width: 100, color: .ansi)
        #expect(wide.contains("\n\u{1B}[1mdata: 2 failures, #data\u{1B}[0m\netl         \u{1B}[31mOOM\u{1B}[0m     "))
        #expect(!render(report, width: 100).contains("\u{1B}"))
    }

    @Test func aWideTerminalGetsWiderTexts() {
        let reason = String(repeating: "word ", count: 16)
        let groups = [FailureGroup.fixture("etl", .oom, "x", 2, reason, reason)]
        func lines(_ width: Int) -> Int {
            render(.fixture(groups: groups), width: width).split(separator: "\n").count { $0.contains("word") }
        }
        #expect(lines(100) == 3)
        #expect(lines(150) == 2)
        #expect(lines(220) == 1)
    }

    @Test func whereNothingFailedOneLineSaysSo() {
        var coverage = Coverage.whole
        coverage.tasks.failed = 0
        coverage.tasks.benign = 6012
        coverage.tasks.missing = 0
        #expect(
            render(.fixture(coverage: coverage, groups: []), width: 100) == """
                No failures: all 6,012 stopped tasks in 300 clusters of 3 regions ended as they should.

                """
        )
        coverage.tasks.missing = 8
        coverage.tasks.excluded = 1
        coverage.accounts[.suspended] = 1
        #expect(
            render(.fixture(coverage: coverage, groups: []), width: 80, color: .ansi) == """
                \u{1B}[32mNo failures: all 6,012 stopped tasks in 300 clusters of 3 regions ended as they\u{1B}[0m
                \u{1B}[32mshould.\u{1B}[0m
                \u{1B}[2m8 stopped tasks expired before they could be read, 1 not asked for.\u{1B}[0m
                \u{1B}[2mLeft out: 1 suspended account.\u{1B}[0m

                """
        )
        #expect(
            render(.fixture(coverage: Coverage(), groups: []), width: 80)
                == "No failures: there are no stopped tasks.\n"
        )
        var file = Coverage()
        file.tasks.described = 1
        file.tasks.benign = 1
        #expect(
            render(.fixture(coverage: file, groups: []), width: 80)
                == "No failures: the one stopped task ended as it should.\n"
        )
    }

    @Test func anIncompleteSweepIsNoGoodNews() {
        let text = render(.fixture(coverage: .partial, groups: []), width: 80)
        #expect(text.hasPrefix("No failures in what was swept, but the sweep is incomplete.\n\nINCOMPLETE"))
    }

    @Test func whereNothingWasSweptTheReasonIsSaid() {
        let cases: [(Coverage.State, String)] = [
            (.notEnabled, "Nothing was swept: me-south-1 is not enabled in account 111122223333.\n"),
            (.denied, "Nothing was swept: 1 region denied.\n"),
        ]
        for (state, line) in cases {
            var coverage = Coverage()
            coverage.accounts[state == .denied ? .denied : .swept] = 1
            coverage.regions[state] = 1
            coverage.scopes = [.init(account: "111122223333", region: "me-south-1", state: state, clusters: 0)]
            #expect(render(.fixture(coverage: coverage, groups: []), width: 100, color: .ansi).hasPrefix(line))
        }
        var suspended = Coverage()
        suspended.accounts[.suspended] = 2
        let text = render(.fixture(coverage: suspended, groups: []), width: 100)
        #expect(text.hasPrefix("Nothing was swept: 2 accounts suspended.\n"))
    }

    @Test func whatIsLeftOutIsCounted() {
        let text = render(.fixture(), width: 40, rowLimit: 4)
        #expect(text.contains("\n\u{2026} and 1 more group with 1 task; --rows 0\nshows all.\n"))
    }

    @Test func ownersAreHeadings() {
        var groups = [
            FailureGroup.fixture("web", .config, "x", 9, "r", "a"),
            .fixture(owner: "data", "etl", .oom, "x", 2, "r", "a"),
            .fixture(owner: "shop", "cart", .oom, "x", 3, "r", "a"),
            .fixture(owner: "data", "load", .codeBug, "x", 4, "r", "a"),
        ]
        groups[2].channel = "#shop"
        #expect(
            render(.fixture(groups: groups), width: 60).hasPrefix(
                """
                data: 6 failures
                4  CODE_BUG  load
                   r
                   \u{2192} a
                2  OOM       etl
                   r
                   \u{2192} a
                shop: 3 failures, #shop
                3  OOM       cart
                   r
                   \u{2192} a
                no owner: 9 failures
                9  CONFIG    web
                   r
                   \u{2192} a

                """
            )
        )
        #expect(
            render(.fixture(groups: groups), width: 100).hasPrefix(
                """
                service     bucket    count  representative stopReason  next action
                ──────────────────────────────────────────────────────────────────────────
                data: 6 failures
                load        CODE_BUG      4  r                          a
                etl         OOM           2  r                          a
                shop: 3 failures, #shop
                cart        OOM           3  r                          a
                no owner: 9 failures
                web         CONFIG        9  r                          a

                """
            )
        )
        let owners = "Failures by owner: data 6; shop 3, #shop; no owner 9."
        #expect(!render(.fixture(groups: groups), width: 60).contains(owners))
        #expect(render(.fixture(groups: groups), width: 60, rowLimit: 2).contains(owners))
    }

    @Test(arguments: [1, 3, 10, 20, 40, 50, 60, 80, 100, 200]) func noLineIsWiderThanTheTerminal(width: Int) {
        for report in [SweepReport.fixture(coverage: .partial), .hostile] {
            let text = render(report, width: width)
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
            for line in text.split(separator: "\n") {
                #expect(DisplayWidth.of(String(line)) <= width)
            }
        }
    }

    @Test(arguments: [40, 80]) func onlyItsOwnColoursDriveTheTerminal(width: Int) {
        var text = render(.hostile, width: width, color: .ansi)
        for parameter in [0, 1, 2, 31, 32, 33, 34, 35, 36] {
            text = text.split(separator: "\u{1B}[\(parameter)m", omittingEmptySubsequences: false).joined()
        }
        #expect(text == render(.hostile, width: width))
    }

    @Test func aShardSaysThatItIsAPart() throws {
        var report = SweepReport.fixture()
        #expect(!render(report, width: 100).contains("Shard"))
        report.shard = try Shard("3/8")
        #expect(
            render(report, width: 120).contains(
                "Shard 3 of 8 of the estate: 'ecs-sweep merge' makes one report of all."
            )
        )
    }

    @Test func shardsThatLackAreNamedUpToTen() throws {
        var report = SweepReport.fixture()
        report.coverage.missingShards = Array(try Shard("1/20").siblings.prefix(12))
        let text = render(report, width: 140)
        #expect(text.contains("INCOMPLETE"))
        #expect(
            text.contains("No report of shard 1/20, 2/20, 3/20, 4/20, 5/20, 6/20, 7/20, 8/20, 9/20, 10/20 and 2 more.")
        )
    }
}
