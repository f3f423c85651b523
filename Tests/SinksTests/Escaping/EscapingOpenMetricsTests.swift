import Sinks
import Testing

struct EscapingOpenMetricsTests {
    @Test(arguments: [
        ("plain", "plain"), ("a\"b", "a\\\"b"), ("a\\n", "a\\\\n"), ("one\ntwo", "one two"),
        ("{a=\"b\"}", "{a=\\\"b\\\"}"),
        ("\u{1B}[31mred", "red"), ("q\"\u{301}", "q\\\"\u{301}"),
    ])
    func endsNoValue(text: String, expected: String) {
        #expect(Array(Escaping.openMetricsText(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func cutsBeforeItEscapes() {
        #expect(Escaping.openMetricsText("\\\\\\", limit: 2) == "\\\\\u{2026}")
    }
}
