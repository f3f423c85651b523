import Testing

@testable import AWS

@Suite struct ShellWordsTests {
    @Test(
        "words as a POSIX shell splits them",
        arguments: [
            ("", []), ("  a  b\tc ", ["a", "b", "c"]), ("'a b' \"c d\"", ["a b", "c d"]),
            ("a'b'\"c\"d", ["abcd"]), ("'' \"\"", ["", ""]), (#"a\ b \'c"#, ["a b", "'c"]),
            (#""a\"b\\c\d" 'e\f'"#, [#"a"b\c\d"#, #"e\f"#]), ("$HOME ~ *", ["$HOME", "~", "*"]),
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
