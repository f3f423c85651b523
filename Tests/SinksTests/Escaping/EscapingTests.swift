import Sinks
import Testing

struct EscapingTests {
    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab\u{2026}"), ("abc", 0, ""), ("", 0, ""), ("ab", 1, "\u{2026}"),
        ("日本語", 2, "日\u{2026}"),
    ])
    func boundsByCharacters(text: String, limit: Int, expected: String) {
        #expect(Escaping.bounded(text, limit: limit) == expected)
    }
}
