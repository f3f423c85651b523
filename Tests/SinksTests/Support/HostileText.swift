/// Texts that try to break out of the format that they are written in.
enum HostileText {
    static let all: [String] = [
        "", " ", "\n", "|", "||||", "\\|", "\\\\|", "\\", "a\\", "`|`", "``` \n|x|\n```",
        "one\ntwo\r\nthree\rfour\u{85}five\u{2028}six\u{2029}seven\ttab",
        "| --- | --- |\n| a | b |",
        "\u{1B}[31mred\u{1B}[0m \u{1B}[2J\u{1B}[1;1Hhome", "\u{9B}31mred", "\u{1B}]0;title\u{07}after",
        "\u{1B}]8;;http://evil.example\u{1B}\\link\u{1B}]8;;\u{1B}\\", "\u{9D}0;title\u{9C}after", "\u{1B}",
        "\u{1B}[", "\u{1B}]never ended", "\u{1B}Pdevice\u{1B}\\x", "\u{1B}(0lqqk\u{1B}(B", "\u{1B}[38;5;1",
        "\u{202E}gnp.exe", "\u{2066}isolate\u{2069}", "zero\u{200B}width\u{FEFF}\u{200D}\u{2060}", "soft\u{AD}hyphen",
        "tag\u{E0041}\u{E007F}", "nul\u{0}byte", "del\u{7F}\u{08}\u{08}\u{08}",
        "👩‍👩‍👧‍👦 family 🏳️‍🌈 🇩🇪 ❤️", "e\u{301}\u{301}\u{301}", "日本語のエラー | 失敗", "한국어 각", "ﷺ", "مرحبا",
        "<script>alert(1)</script>", "<!-- comment", "<img src=x onerror=alert(1)>", "&lt;b&gt; &amp; &#60;",
        "a < b > c & d",
        "[text](javascript:alert(1))", "![image](http://evil.example/x.png)", "[ref]: http://evil.example", "![](x)",
        "**bold** _it_ *it* __b__ ~~gone~~ snake_case_name", "# heading", "#123 and GH-1", "@someone and a@example.com",
        "http://evil.example https://evil.example/?a=b|c www.evil.example ftp://evil.example", "mailto:a@example.com",
        "- item", "1. item", "> quote", "---", "===", "***", "$x$", ":smile:", "=cmd|' /C calc'!A0",
        String(repeating: "a", count: 1_000_000), String(repeating: "|", count: 100_000),
        String(repeating: "\u{1B}]", count: 100_000), String(repeating: "e\u{301}", count: 100_000),
        "x" + String(repeating: "\u{301}", count: 100_000), String(repeating: "\n", count: 100_000),
        String(repeating: "\u{1B}[1", count: 100_000),
    ]
}
