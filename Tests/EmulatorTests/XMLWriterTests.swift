import Testing

@testable import Emulator

struct XMLWriterTests {
    @Test func escapesText() {
        var xml = XMLWriter()
        xml.element("A", namespace: "urn:a") { xml in
            xml.element("B", "<&>\"")
            xml.element("C", nil)
        }
        #expect(String(decoding: xml.bytes, as: UTF8.self) == "<A xmlns=\"urn:a\"><B>&lt;&amp;&gt;\"</B></A>")
    }
}
