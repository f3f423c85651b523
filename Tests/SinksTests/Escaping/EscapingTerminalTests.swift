import Sinks
import Testing

struct EscapingTerminalTests {
    @Test(arguments: [
        ("plain text", "plain text"),
        ("\u{1B}[31mred\u{1B}[0m", "red"),
        ("\u{1B}[2J\u{1B}[1;1Hx", "x"),
        ("\u{9B}31mred", "red"),
        ("\u{1B}]0;title\u{07}after", "after"),
        ("\u{1B}]8;;http://evil.example\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
        ("\u{9D}0;title\u{9C}after", "after"),
        ("\u{1B}Pdevice\u{1B}\\x", "x"),
        ("\u{1B}(0x\u{1B}(B", "x"),
        ("\u{1B}cx", "x"),
        // Sequences that do not end hide nothing.
        ("\u{1B}]never ended", "never ended"),
        ("\u{1B}[31\nm", "31 m"),
        ("end\u{1B}", "end"),
        ("one\r\ntwo\n\n\tthree", "one two three"),
        ("a\u{2028}b\u{85}c", "a b c"),
        ("  aligned   columns  ", "  aligned   columns  "),
        ("\u{202E}gnp.exe\u{2066}\u{200B}\u{FEFF}\u{AD}", "gnp.exe"),
        ("nul\u{0}del\u{7F}bel\u{07}c1\u{80}", "nuldelbelc1"),
        ("👩‍👧 ❤️", "👩👧 \u{2764}"),
        ("日本語 e\u{301}", "日本語 e\u{301}"),
    ])
    func showsWhatIsLeft(hostile: String, expected: String) {
        let text = Escaping.terminalText(hostile)
        #expect(Array(text.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: HostileText.all.indices) func holdsNoControls(index: Int) {
        let text = Escaping.terminalText(HostileText.all[index])
        let unsafe = text.unicodeScalars.filter {
            $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
                || (0x2066...0x2069).contains($0.value)
        }
        #expect(unsafe.isEmpty)
    }

    @Test(arguments: HostileText.all.indices) func isBounded(index: Int) {
        #expect(Escaping.terminalText(HostileText.all[index], limit: 20).unicodeScalars.count <= 20)
        #expect(Escaping.terminalText(HostileText.all[index], limit: 0).isEmpty)
    }

    @Test func marksWhatIsCutOff() {
        #expect(Escaping.terminalText("abcdef", limit: 4) == "abc\u{2026}")
        #expect(Escaping.terminalText("abcd\u{200B}\n", limit: 5) == "abcd ")
    }
}
