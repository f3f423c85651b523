import Sinks
import Testing

struct EscapingSlackTests {
    @Test(arguments: HostileText.all) func noControlOfSlackSurvives(_ text: String) {
        let beginning = String(String.UnicodeScalarView(text.unicodeScalars.prefix(20_000)))
        let escaped = Escaping.slackText(beginning)
        #expect(!escaped.contains("<") && !escaped.contains(">"))
        let entities: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]
        let expected = Escaping.terminalText(beginning).unicodeScalars.map { entities[$0] ?? String($0) }.joined()
        #expect(escaped == expected)
    }

    @Test func mentionsAreText() {
        #expect(Escaping.slackText("<!channel> & <@U024BE7LH>") == "&lt;!channel&gt; &amp; &lt;@U024BE7LH&gt;")
    }

    @Test func theLimitIsOfTheTextBeforeEscaping() {
        #expect(Escaping.slackText("<<<<", limit: 2) == "&lt;\u{2026}")
    }
}
