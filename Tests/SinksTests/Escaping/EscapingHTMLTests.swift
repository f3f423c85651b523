import Sinks
import Testing

struct EscapingHTMLTests {
    @Test(arguments: [
        ("OutOfMemoryError: Container killed (exit 137)", "OutOfMemoryError: Container killed (exit 137)"),
        ("KeyError 'order_id'", "KeyError 'order_id'"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("</script><!--", "&lt;/script&gt;&lt;!--"),
        ("]]>", "]]&gt;"),
        ("a\"b", "a\"b"),
        ("one\ntwo\r\nthree\ttab", "one two three tab"),
        ("\u{1B}[31mred\u{202E}\u{200B}\u{0}", "red"),
        ("日本語 👍", "日本語 👍"),
    ])
    func readsAsItWas(hostile: String, expected: String) {
        #expect(Escaping.htmlText(hostile) == expected)
    }

    @Test(arguments: [
        ("plain", "plain"),
        ("\" onload=\"x", "&quot; onload=&quot;x"),
        ("' `<&>", "&#39; &#96;&lt;&amp;&gt;"),
        ("a\nb", "a b"),
    ])
    func anAttributeEndsWhereItMust(hostile: String, expected: String) {
        #expect(Escaping.htmlAttribute(hostile) == expected)
    }

    @Test(arguments: HostileText.all.indices) func holdsNoMarkup(index: Int) {
        let text = Escaping.htmlText(HostileText.all[index])
        let value = Escaping.htmlAttribute(HostileText.all[index])
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0 == "<" || $0 == ">" || $0 == "\u{7F}" })
        #expect(!value.unicodeScalars.contains { $0.value < 0x20 || "<>\"'`".unicodeScalars.contains($0) })
    }

    @Test(arguments: HostileText.all.indices) func isBoundedBeforeItIsEscaped(index: Int) {
        // The longest reference is of six characters.
        #expect(Escaping.htmlText(HostileText.all[index], limit: 20).unicodeScalars.count <= 20 * 6)
        #expect(Escaping.htmlAttribute(HostileText.all[index], limit: 20).unicodeScalars.count <= 20 * 6)
    }

    @Test(arguments: [0xFFFE, 0x1FFFF, 0xFDD0] as [UInt32]) func whatIsNoCharacterGoes(code: UInt32) throws {
        let text = String(Character(try #require(Unicode.Scalar(code))))
        #expect(Escaping.htmlText(text + "a") == "a")
        #expect(Escaping.htmlAttribute(text).isEmpty)
    }

    @Test func aBoundNeverCutsAReference() {
        #expect(Escaping.htmlText("a<b<c", limit: 3) == "a&lt;\u{2026}")
        #expect(Escaping.htmlText("a<b", limit: 0).isEmpty)
    }
}
