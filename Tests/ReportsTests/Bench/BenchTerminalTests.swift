import Sinks
import Stages
import Testing

@testable import Reports

@Suite struct BenchTerminalTests {
    @Test("on a wide terminal tables, and what bounds the sweep last")
    func table() {
        #expect(
            render(.fixture(), width: 100) == """
                round   wall s  calls/s  tasks/s  CPU s  peak MB
                ────────────────────────────────────────────────
                1         1.50      853      667   0.50     52.3
                2         1.00    1,280    1,000   0.50     52.3
                3         1.25    1,024      800   0.50     52.3
                median    1.25    1,024      800   0.50     52.3

                operation      calls  p50 ms  p99 ms  max ms  wait p50  wait p99  throttled  retried
                ────────────────────────────────────────────────────────────────────────────────────
                ListTasks      3,000    20.0    20.0    20.0       0.0       0.0          6        9
                DescribeTasks    840    20.0    20.0    20.0       0.0       0.0          6        9

                The emulator runs in the same process: CPU and memory are of both.
                At least: 0.42 s for 1,280 calls of 20.0 ms, 64 at a time; 0.00 s for the quotas; 0.25 s of work for
                2 processors.
                Busiest stage: list, whose 4 workers had work for 50 % of the time.
                Bound by none of these; perhaps by calls that follow from each other, delays before retries or a
                busy machine: 1.25 s, 2.98 times what quotas and round trips take.

                """
        )
    }

    @Test("on a narrow one lines of whole figures with their units")
    func cards() {
        #expect(
            render(.fixture([.fixture(1, quotaSeconds: 0.9)]), width: 40) == """
                1 · 1.00 s · 1,280 calls/s
                1,000 tasks/s · CPU 0.50 s
                peak 52.3 MB

                ListTasks · 1,000 calls · p50 20.0 ms
                p99 20.0 ms · max 20.0 ms
                wait p50 0.0 ms · wait p99 0.0 ms
                2 throttled · 3 retried
                DescribeTasks · 280 calls · p50 20.0 ms
                p99 20.0 ms · max 20.0 ms
                wait p50 0.0 ms · wait p99 0.0 ms
                2 throttled · 3 retried

                INCOMPLETE: not everything was swept in
                every round.
                  Not measured: 2 rounds of 3.

                The emulator runs in the same process:
                CPU and memory are of both.
                At least: 0.42 s for 1,280 calls of 20.0
                ms, 64 at a time; 0.90 s for the quotas
                (ecs.cluster-resource-read in
                eu-west-1); 0.25 s of work for 2
                processors.
                Busiest stage: list, whose 4 workers had
                work for 50 % of the time.
                Bound by AWS's quotas: 1.00 s, 1.11
                times what quotas and round trips take.

                """
        )
    }

    @Test("no line is wider than the terminal", arguments: [20, 39, 60, 99, 100, 140])
    func width(width: Int) {
        let lines = render(hostile, width: width).split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width }, "\(lines)")
    }

    @Test("what lacks is said, without what would act on a terminal and without secrets")
    func shortfalls() {
        let text = render(hostile, width: 100)
        #expect(text.contains("INCOMPLETE: not everything was swept in every round."))
        #expect(text.contains("2 cut short"))
        #expect(text.contains("Cut short: round 2"))
        #expect(text.contains("Not measured: 1 round of 3."))
        #expect(text.contains("AccessDeniedException from ListTasks in 111122223333 eu-west-1"))
        #expect(!text.contains("\u{1B}") && !text.contains("hunter2hunter2"), "\(text)")
    }

    @Test("where nothing was answered, no bound is told")
    func unanswered() {
        var round = BenchRound.fixture(1)
        round.calls = BenchCalls([])
        #expect(render(.fixture([round], operations: [:]), width: 100).hasSuffix("\nNo call was answered.\n"))
        #expect(render(.fixture([]), width: 100).contains("Not measured: 3 rounds of 3."))
    }

    private var hostile: BenchReport {
        var cut = BenchRound.fixture(0.5)
        cut.coverage.ranToEnd = false
        cut.coverage.problems = [
            Coverage.Problem(
                account: "111122223333",
                region: "eu-west-1",
                cluster: nil,
                operation: "ListTasks",
                code: "AccessDeniedException",
                message: "\u{1B}[2Jno password=hunter2hunter2 " + String(repeating: "x", count: 500)
            )
        ]
        return .fixture([.fixture(1), cut])
    }

    private func render(_ report: BenchReport, width: Int) -> String {
        String(decoding: BenchTerminal(width: width, color: .plain).render(report), as: UTF8.self)
    }
}
