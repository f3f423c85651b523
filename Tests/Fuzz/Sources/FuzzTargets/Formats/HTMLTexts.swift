import Sinks

@testable import Reports

/// HTML, read again by a strict reader: no tag, attribute or reference that the writer did not mean.
enum HTMLTexts: FuzzTarget {
    static let name = "html"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let (text, value, other) = (pieces.text(), pieces.text(), pieces.text())
        let node = HTMLNode.element(
            .div,
            [HTMLAttribute(.value, value), .class(other)],
            [
                .text(text), .element(.span, [.id(text)], text: other),
                .element(.input, [HTMLAttribute(.name, other)], []),
            ]
        )
        var html = ""
        node.write(into: &html)
        func shown(_ text: String) -> String { Escaping.terminalText(text, limit: HTMLNode.textLimit) }
        let wanted: [StrictHTML.Token] = [
            .start("div", [.init("value", shown(value)), .init("class", shown(other))]), .text(shown(text)),
            .start("span", [.init("id", shown(text))]), .text(shown(other)), .end("span"),
            .start("input", [.init("name", shown(other))]), .text("\n"), .end("div"), .text("\n"),
        ]
        // A text without a character is none.
        let found = try StrictHTML.tokens(html)
        try expectEqual(found, wanted.filter { $0 != .text("") }, "a page that is read again: \(html)")
    }
}
