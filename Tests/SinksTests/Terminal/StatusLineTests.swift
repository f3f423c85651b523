import Sinks
import Testing

struct StatusLineTests {
    private var line: StatusLine = {
        var line = StatusLine()
        line.begin()
        return line
    }()

    private func drawn(_ text: String) -> String {
        "\r\u{1B}[?7l\(text)\u{1B}[J\u{1B}[?7h\r"
    }

    @Test func theCursorRestsAtTheBeginning() {
        var line = line
        #expect(line.show("1 of 2", width: 80) == drawn("1 of 2"))
    }

    @Test func whatIsShownAlreadyIsNotDrawn() {
        var line = line
        #expect(line.show("1 of 2", width: 80) != nil)
        #expect(line.show("1 of 2", width: 80) == nil)
        #expect(line.show("2 of 2", width: 80) != nil)
    }

    @Test func itStaysWithinTheWidthOfTheMoment() {
        var line = line
        #expect(line.show("1234567890", width: 11) == drawn("1234567890"))
        #expect(line.show("1234567890", width: 10) == drawn("12345678\u{2026}"))
        #expect(line.show("日本語", width: 6) == drawn("日本\u{2026}"))
        #expect(line.show("1234567890", width: 1) == drawn(""))
    }

    @Test func itMovesNothingButItself() {
        var line = line
        #expect(line.show("a\u{1B}[2Jb\nc\u{1B}[?25l", width: 80) == drawn("ab c"))
    }

    @Test func aMessageTakesItsPlaceAndItComesBack() {
        var line = line
        #expect(line.clear() == nil)
        _ = line.show("1 of 2", width: 80)
        #expect(line.clear() == "\r\u{1B}[2K\u{1B}[J")
        #expect(line.clear() == nil)
        #expect(line.show("1 of 2", width: 80) == drawn("1 of 2"))
    }

    @Test func itGivesTheTerminalAway() {
        var line = line
        _ = line.show("1 of 2", width: 80)
        #expect(line.hold() == "\r\u{1B}[2K\u{1B}[J")
        #expect(line.show("2 of 2", width: 80) == nil)
        line.release()
        #expect(line.show("2 of 2", width: 80) != nil)
    }

    @Test func afterTheEndNothingIsDrawn() {
        var line = line
        _ = line.show("1 of 2", width: 80)
        #expect(line.end() == "\r\u{1B}[2K\u{1B}[J")
        #expect(line.end() == nil)
        #expect(line.show("2 of 2", width: 80) == nil)
        line.begin()
        #expect(line.show("2 of 2", width: 80) != nil)
    }

    @Test func beforeTheBeginningNothingIsDrawn() {
        var line = StatusLine()
        #expect(line.show("1 of 2", width: 80) == nil)
        #expect(line.end() == nil)
    }
}
