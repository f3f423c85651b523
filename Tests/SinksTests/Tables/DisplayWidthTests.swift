import Sinks
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("日本語", 6), ("한국", 4), ("각", 2), ("ｆｕｌｌ", 8), ("ﾊﾝ", 2), ("e\u{301}", 1),
        ("🚀", 2), ("\u{2764}", 1), ("a\u{200B}b\u{0}", 2), ("\u{2192}\u{2026}", 2), ("\u{20000}", 2), ("ไทย", 3),
        ("\u{1FAFF}", 2),
    ])
    func measures(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab\u{2026}"), ("日本語", 5, "日本\u{2026}"), ("日本語", 4, "日\u{2026}"), ("abc", 0, ""),
        ("ab cd", 4, "ab\u{2026}"), ("日", 1, "\u{2026}"), ("ae\u{301}bc", 3, "ae\u{301}\u{2026}"),
        ("🇩🇪🇫🇷x", 4, "🇩🇪\u{2026}"), ("👩\u{200D}👧 x", 3, "\u{2026}"), ("👍🏽👍🏽", 5, "👍🏽\u{2026}"),
    ])
    func cuts(text: String, width: Int, expected: String) {
        #expect(DisplayWidth.cut(text, to: width) == expected)
    }

    @Test(
        arguments: [
            ("", 5, 9, []),
            ("one two three", 7, 9, ["one two", "three"]),
            ("one two three", 8, 9, ["one two", "three"]),
            ("onetwothree", 4, 9, ["onet", "woth", "ree"]),
            ("one two three four", 7, 2, ["one two", "three\u{2026}"]),
            ("  padded  ", 20, 9, ["padded"]),
            ("日本語日本語", 5, 9, ["日本", "語日", "本語"]),
            ("日本", 1, 9, ["\u{2026}", "\u{2026}"]),
            ("🇩🇪🇫🇷🇪🇸", 3, 9, ["🇩🇪", "🇫🇷", "🇪🇸"]),
            ("e\u{301}e\u{301}e\u{301}", 2, 9, ["e\u{301}e\u{301}", "e\u{301}"]),
            ("abc", 5, 0, []),
        ] as [(String, Int, Int, [String])]
    )
    func wraps(text: String, width: Int, lines: Int, expected: [String]) {
        #expect(DisplayWidth.wrap(text, to: width, lines: lines) == expected)
    }

    @Test(arguments: HostileText.all.indices, [1, 7, 40]) func noLineIsTooWide(index: Int, width: Int) {
        let text = Escaping.terminalText(HostileText.all[index], limit: 2000)
        let lines = DisplayWidth.wrap(text, to: width)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    }
}
