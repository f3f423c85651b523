import Testing

@testable import AWS

@Suite struct XMLBodyTests {
    @Test("elements, texts and references; attributes and prefixes are passed over")
    func reads() throws {
        let root = try decode(
            """
            \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
            <!-- <x> -->
            <a:Answer xmlns:a="https://a/?x>y" b = '/>'>
              <Name> R&amp;D &lt;&#x41;&#66;&gt;&quot;&apos; </Name><Raw><![CDATA[<&amp;>]]></Raw>
              <List><item><id>1</id></item><item/><item ><id>3</id></item ></List>
            </a:Answer>
            """
        )
        #expect(root.name == "Answer")
        #expect(root["Name"]?.text == "R&D <AB>\"'")
        #expect(root["Raw"]?.text == "<&amp;>")
        #expect(root["List"]?.items("item").map { $0["id"]?.text } == ["1", nil, "3"])
        #expect(root.first("id")?.text == "1")
        #expect(root["id"] == nil)
    }

    @Test(
        "what is not whole or not well-formed is refused",
        arguments: [
            "", " ", "text", "<a>", "<a", "<a></b>", "<a></a></a>", "</a>", "<a/><b/>", "<a/>text", "<a b></a>",
            "<a b=c/>", "<a b='/>", "<a>&nbsp;</a>", "<a>&#xD800;</a>", "<a>&#+65;</a>", "<a>&#x+41;</a>", "<a>&</a>",
            "<a>&amp</a>", "<a><!-- </a>",
            "<a><![CDATA[</a>", "< a/>", "<a/ >", "<a:></a:>", "<:/>", "<![CDATA[x]]><a/>", "<?xml ", "{\"a\":1}",
        ]
    )
    func malformed(_ text: String) {
        #expect(throws: XMLBody.Failure.malformed) { try decode(text) }
    }

    @Test("a DTD is refused, with whatever it declares")
    func doctype() {
        let bomb = "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>"
        #expect(throws: XMLBody.Failure.forbidden) { try decode(bomb) }
        #expect(throws: XMLBody.Failure.forbidden) { try decode("<a><!ELEMENT b ANY></a>") }
    }

    @Test("depth, number and size are bounded")
    func bounds() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(try decode(nested(XMLParser.depthLimit)).name == "a")
        #expect(throws: XMLBody.Failure.tooLarge) { try decode(nested(XMLParser.depthLimit + 1)) }
        let many = "<a>" + String(repeating: "<b/>", count: XMLParser.elementLimit) + "</a>"
        #expect(throws: XMLBody.Failure.tooLarge) { try decode(many) }
        let long = "<a>" + String(repeating: "x", count: XMLParser.sizeLimit) + "</a>"
        #expect(throws: XMLBody.Failure.tooLarge) { try decode(long) }
    }

    @Test("no bytes make the reader trap")
    func anyBytes() {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("<>/!?-[]&;#x='\"a: \n\u{0}".utf8) + [0xFF, 0xC3]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            if let root = try? XMLBody.decode(bytes) { #expect(!root.name.isEmpty, "\(bytes)") }
        }
    }

    private func decode(_ text: String) throws -> XMLBody.Element {
        try XMLBody.decode(Array(text.utf8))
    }
}
