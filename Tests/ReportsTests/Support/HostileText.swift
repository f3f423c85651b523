/// Texts that try to break out of the format that they are written in.
enum HostileText {
    static let all: [String] = [
        "", "|", "\\|", "a\\", "`|`", "one\ntwo\r\nthree\u{85}four\u{2028}five\ttab", "| --- | --- |\n| a | b |",
        "\u{1B}[31mred\u{1B}[0m \u{1B}[2J", "\u{9B}31mred", "\u{1B}]0;title\u{07}after", "\u{1B}]never ended",
        "\u{202E}gnp.exe\u{2066}", "zero\u{200B}width\u{FEFF}", "nul\u{0}byte\u{7F}", "👩‍👩‍👧‍👦 🇩🇪", "日本語のエラー | 失敗",
        "e\u{301}\u{301}", "<script>alert(1)</script>", "<!-- comment", "[text](javascript:x)", "![image](x)",
        "**bold** _it_ ~~gone~~ # @someone #1", "http://evil.example?a|b www.evil.example a@example.com",
        String(repeating: "a", count: 20_000), String(repeating: "|", count: 5000),
        "x" + String(repeating: "\u{301}", count: 5000), String(repeating: "\u{1B}]", count: 5000),
    ]
}
