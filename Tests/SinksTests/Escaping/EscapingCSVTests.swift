import Sinks
import Testing

struct EscapingCSVTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
        (" padded", "\" padded\""),
        ("one\r\ntwo", "one two"), ("\u{1B}[31mred\u{1B}[0m\u{202E}", "red"), ("日本語", "日本語"),
        // A quotation mark with an accent is one character of Swift's, and a quotation mark to every reader.
        ("a\"\u{301},b", "\"a\"\"\u{301},b\""),
    ])
    func quotesWhatNeedsIt(text: String, expected: String) {
        #expect(Array(Escaping.csvField(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+1+1", "'+1+1"), ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""), ("\t=1", "' =1"),
        ("a;=1+1", "a;'=1+1"), ("a; @b;c;-d", "a;' @b;c;'-d"), ("=a;=b", "'=a;'=b"), ("x;-5", "x;'-5"),
        ("a;\"=b", "\"a;'\"\"=b\""), ("-5;x", "'-5;x"), ("-1.5e3;-2+x", "'-1.5e3;'-2+x"),
        ("\u{200B}=1", "'=1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{A0}=1", "' =1"),
    ])
    func noSpreadsheetRunsIt(text: String, expected: String) {
        #expect(Escaping.csvField(text) == expected)
    }

    @Test func apostrophesStayWithinTheLimit() {
        let field = Escaping.csvField(String(repeating: ";=", count: 100), limit: 50)
        #expect(field.unicodeScalars.count == 51 && field.hasPrefix(";'=;'=") && field.hasSuffix("\u{2026}"))
    }

    @Test(arguments: ["-5", "+5", "-1.5e-7", "1=1", "a@b", "0-1", "a;b", "a;;1=1"]) func numbersAndTextsStay(
        text: String
    ) {
        #expect(Escaping.csvField(text) == text)
    }

    @Test func aProgramMayWantEveryByte() {
        #expect(Escaping.csvField("=1+1", formulas: .kept) == "=1+1")
    }

    @Test(arguments: HostileText.all.indices) func aFieldIsOneLine(index: Int) {
        let field = Escaping.csvField(HostileText.all[index], limit: 100)
        #expect(field.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        #expect(field.unicodeScalars.count <= 203)
    }
}
