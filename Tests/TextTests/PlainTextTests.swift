import Testing
import Text

struct PlainTextTests {
    @Test(arguments: [
        ("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e", "abcde"),
        ("a\u{E0041}\u{E007F}b", "ab"),
        (" a\r\n\t\u{1B}[31mb\u{0}\u{2028}c ", "a b c"),
        ("naïve 漢字 🚀", "naïve 漢字 🚀"),
        ("\u{E000}", ""),
        ("a\u{A0}\u{3000}b", "a b"),
        ("a\u{20DD}b\u{489} 1\u{FE0F}\u{20E3}", "ab 1\u{20E3}"),
    ])
    func isOneLineWithNothingHidden(_ text: String, _ expected: String) {
        #expect(PlainText.condensed(text) == expected)
    }

    /// What splits a key that a reader sees as one.
    @Test(arguments: [
        "\u{1B}[1m", "\u{1B}]0;x\u{07}", "\u{9B}1m", "\u{0}", "\u{7F}", "\u{8}",
        "\u{FE0F}", "\u{34F}", "\u{3164}", "\u{115F}", "\u{E000}", "\u{E0100}", "\u{180E}", "\u{AD}", "\u{378}",
    ])
    func joinsWhatAReaderSeesAsOne(_ between: String) {
        let text = "AKIA\(between)IOSFODNN7\(between)EXAMPLE"
        #expect(PlainText.line(text) == "AKIAIOSFODNN7EXAMPLE")
        #expect(PlainText.condensed(text) == "AKIAIOSFODNN7EXAMPLE")
    }

    @Test func aLineKeepsItsSpacesAndIsBounded() {
        #expect(PlainText.line("  a   b\n\n") == "  a   b ")
        #expect(PlainText.line("abcdef", limit: 4) == "abc…")
        #expect(PlainText.line("abcd", limit: 4) == "abcd")
        #expect(PlainText.line("abcd", limit: 0).isEmpty)
    }

    @Test(arguments: [
        ("ab cd ef", "ab …"), ("abcdefgh", "…"), ("ab cd", "ab cd"), ("ab cde", "ab …"), ("ab\ncde f", "ab …"),
    ])
    func readsNoMoreThanItsLimitAndNoHalfWord(_ text: String, _ expected: String) {
        #expect(PlainText.condensed(text, scanned: 5) == expected)
    }

    @Test func truncatesByScalarsSoThatNoCharacterIsTooLong() {
        #expect(PlainText.truncate("abc", to: 3) == "abc")
        #expect(PlainText.truncate("abcd", to: 3) == "abc…")
        let tall = "a" + String(repeating: "\u{301}", count: 500)
        #expect(PlainText.truncate(tall, to: 10).unicodeScalars.count == 11)
    }
}
