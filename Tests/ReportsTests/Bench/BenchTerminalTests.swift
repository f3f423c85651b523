import Sinks
import Stages
import Testing

@testable import Reports

@Suite struct BenchTerminalTests {
    @Test("on a wide terminal tables, and what bounds the sweep last")
    func table() {
        #expect(
            render(.fixture(), width: 100) == """
                """
        )
    }

    @Test("on a narrow one lines of whole figures with their units")
    func cards() {
        #expect(
            render(.fixture([.fixture(1, quotaSeconds: 0.9)]), width: 40) == """
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
        round.operations = [:]
        #expect(render(.fixture([round]), width: 100).hasSuffix("\nNo call was answered.\n"))
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
