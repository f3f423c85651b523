import Testing

@testable import AWS

@Suite struct ShellWordsTests {
    @Test(
        "words as a POSIX shell splits them",
        arguments: [
            ("", []), ("  a  b\tc ", ["a", "b", "c"]), ("'a b' \"c d\"", ["a b", "c d"]),
            ("a'b'\"c\"d", ["abcd"]), ("'' \"\"", ["", ""]), (#"a\ b \'c"#, ["a b", "'c"]),
            (#""a\"b\\c\d" 'e\f'"#, [#"a"b\c\d"#, #"e\f"#]), ("$HOME ~ *", ["$HOME", "~", "*"]),
            // A mark upon a sign makes another character of it to Swift, and not to a shell.
            ("'\u{301}a b'\u{301} \\\u{301}", ["\u{301}a b\u{301}", "\u{301}"]),
        ]
    )
    func splits(_ line: String, _ words: [String]) {
        #expect(ShellWords.split(line) == words)
    }

    @Test("what is not closed is no line", arguments: ["'a", "\"a", "a\\", "\"a\\"])
    func open(_ line: String) {
        #expect(ShellWords.split(line) == nil)
    }
}
