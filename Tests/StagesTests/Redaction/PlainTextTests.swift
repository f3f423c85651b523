import Testing

@testable import Stages

struct PlainTextTests {
    @Test(arguments: [
        ("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e", "abcde"),
        ("a\u{E0041}\u{E007F}b", "ab"),
        (" a\r\n\t\u{1B}[31mb\u{0}\u{2028}c ", "a [31mb c"),
        ("naïve 漢字 🚀", "naïve 漢字 🚀"),
        ("\u{E000}", ""),
    ])
    func isOneLineWithNothingHidden(_ text: String, _ expected: String) {
        #expect(PlainText.clean(text) == expected)
    }

    @Test func readsNoMoreThanItsLimit() {
        #expect(PlainText.clean(String(repeating: "x", count: 100), scanned: 10) == "xxxxxxxxxx")
    }

    @Test func truncatesByScalarsSoThatNoCharacterIsTooLong() {
        #expect(PlainText.truncate("abc", to: 3) == "abc")
        #expect(PlainText.truncate("abcd", to: 3) == "abc…")
        let tall = "a" + String(repeating: "\u{301}", count: 500)
        #expect(PlainText.truncate(tall, to: 10).unicodeScalars.count == 11)
    }
}
