import Testing

@testable import AWS

struct ShellQuotedTests {
    @Test(
        arguments: [
            ("prod", "prod"), ("a b", "'a b'"), ("", "''"), ("x'; reboot #", "'x'\\''; reboot #'"),
            ("$(id)", "'$(id)'"),
            // With a mark upon it a quotation mark is another character to Swift, and not to a shell.
            ("x'\u{301}; reboot #", "'x'\\''\u{301}; reboot #'"),
        ]
    )
    func isOneWordOfAShell(_ text: String, _ quoted: String) {
        #expect(text.shellQuoted.unicodeScalars.elementsEqual(quoted.unicodeScalars))
        #expect(ShellWords.split(quoted) == [text])
    }
}
