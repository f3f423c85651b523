import Testing

@testable import Reports

struct HTMLNodeTests {
    private func html(_ node: HTMLNode) -> String {
        var html = ""
        node.write(into: &html)
        return html
    }

    @Test func anElementHasItsAttributesAndParts() {
        let node = HTMLNode.element(.time, [.class("a"), .init(.x, -3)], [.text("now"), .element(.strong, text: "!")])
        #expect(html(node) == #"<time class="a" x="-3">now<strong>!</strong></time>"#)
    }

    @Test func aVoidElementHasNoEnd() {
        #expect(html(.element(.meta, [.init(.charset, "utf-8")], [.text("lost")])) == "<meta charset=\"utf-8\">\n")
    }

    @Test func textIsEscapedAndCut() {
        #expect(html(.text("<b>&\u{0}", limit: 10)) == "&lt;b&gt;&amp;")
        #expect(html(.text("abcdef", limit: 3)) == "ab\u{2026}")
        #expect(html(.text(String(repeating: "a", count: 5000))).unicodeScalars.count == HTMLNode.textLimit)
    }

    @Test func aValueCannotEndItsAttribute() {
        let node = HTMLNode.element(.span, [.init(.label, #"" onclick="alert(1)' <"#)], [])
        #expect(html(node) == #"<span aria-label="&quot; onclick=&quot;alert(1)&#39; &lt;"></span>"#)
    }

    /// The hash is that of `echo -n 'a' | openssl dgst -sha256 -binary | base64`.
    @Test func anAssetIsKnownByItsHash() {
        let asset = HTMLAsset(tag: .style, text: "a")
        #expect(asset.policySource == "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='")
        #expect(html(.asset(asset)) == "<style>a</style>\n")
    }

    @Test func noAssetCanEndItsElement() {
        for asset in [HTMLAsset.style, .script] {
            let text = asset.text.description
            #expect(!text.contains("</") && !text.contains("<!--") && !text.contains("\r") && !text.contains("url("))
            #expect(!text.contains("innerHTML") && !text.contains("http"))
        }
    }
}
