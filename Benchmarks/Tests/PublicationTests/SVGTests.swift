import Foundation
import Publication
import Testing

struct SVGTests {
    @Test func `Texts are no markup`() {
        #expect(SVG.escaped("<script>&\"\u{1}") == "&lt;script&gt;&amp;&quot;\u{fffd}")
        var svg = SVG(width: 10, height: 20, title: "a < b")
        svg.text("</text><script>alert(1)</script>", x: 1, y: 2, anchor: .end, style: "quiet")
        #expect(!svg.file.contains("<script"))
        #expect(svg.file.contains("<title>a &lt; b</title>"))
    }

    @Test func `A drawing is for light and dark pages, and brings nothing from elsewhere`() {
        let file = SVG(width: 10, height: 20, title: "t").file
        #expect(file.contains("@media(prefers-color-scheme:dark)"))
        #expect(file.contains("viewBox=\"0 0 10.0 20.0\""))
        #expect(!file.contains("href") && !file.contains("url("))
    }

    @Test func `Shapes are where they were drawn`() {
        var svg = SVG(width: 10, height: 20, title: "t")
        svg.line(from: (1, 2), to: (3, 4), style: "grid")
        svg.rectangle(x: 1, y: 2, width: 3, height: 4, style: "bar")
        svg.dot(x: 5, y: 6)
        #expect(svg.file.contains("<line x1=\"1.0\" y1=\"2.0\" x2=\"3.0\" y2=\"4.0\" class=\"grid\"/>"))
        #expect(svg.file.contains("<rect x=\"1.0\" y=\"2.0\" width=\"3.0\" height=\"4.0\" class=\"bar\"/>"))
        #expect(svg.file.contains("<circle cx=\"5.0\" cy=\"6.0\" r=\"3.0\" class=\"dot\"/>"))
    }
}
