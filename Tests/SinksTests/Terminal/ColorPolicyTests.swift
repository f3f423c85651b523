import Sinks
import Testing

struct ColorPolicyTests {
    @Test func paintsOnlyWhereColoursAreShown() {
        #expect(ColorPolicy.plain.paint("x", .red) == "x")
        #expect(ColorPolicy.ansi.paint("x", .red) == "\u{1B}[31mx\u{1B}[0m")
        #expect(ColorPolicy.ansi.paint("", .red).isEmpty)
    }

    @Test func everyStyleDiffers() {
        let painted = Set(TextStyle.allCases.map { ColorPolicy.ansi.paint("x", $0) })
        #expect(painted.count == TextStyle.allCases.count)
    }
}
