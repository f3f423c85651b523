import Sinks
import Testing

struct ColorPolicyTests {
    @Test func paintsOnlyWhereColoursAreShown() {
        #expect(ColorPolicy.plain.paint("x", .red) == "x")
        #expect(ColorPolicy.ansi.paint("x", .red) == "\u{1B}[31mx\u{1B}[0m")
        #expect(ColorPolicy.ansi.paint("", .red).isEmpty)
    }

    @Test(
        arguments: [
            ([:], true, .ansi),
            ([:], false, .plain),
            (["TERM": "xterm-256color"], true, .ansi),
            (["TERM": "dumb"], true, .plain),
            (["NO_COLOR": "1"], true, .plain),
            (["NO_COLOR": ""], true, .ansi),
            (["CLICOLOR": "0"], true, .plain),
            (["CLICOLOR": "1"], false, .plain),
            (["CLICOLOR_FORCE": "1"], false, .ansi),
            (["CLICOLOR_FORCE": "0"], false, .plain),
            (["CLICOLOR_FORCE": "", "CLICOLOR": "0"], true, .plain),
            (["CLICOLOR_FORCE": "1", "TERM": "dumb", "CLICOLOR": "0"], false, .ansi),
            (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, .plain),
        ] as [([String: String], Bool, ColorPolicy)]
    )
    func theEnvironmentDecides(environment: [String: String], isTerminal: Bool, expected: ColorPolicy) {
        #expect(ColorPolicy(environment: environment, isTerminal: isTerminal) == expected)
    }

    @Test func everyStyleDiffers() {
        let painted = Set(TextStyle.allCases.map { ColorPolicy.ansi.paint("x", $0) })
        #expect(painted.count == TextStyle.allCases.count)
    }
}
