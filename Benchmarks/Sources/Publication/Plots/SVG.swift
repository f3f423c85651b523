import Harness

/// A drawing that reads well on a light and on a dark page: no scripts, and nothing from elsewhere.
package struct SVG {
    /// Where a text stands in relation to its point.
    package enum Anchor: String {
        /// It begins there.
        case start
        /// It is centred there.
        case middle
        /// It ends there.
        case end
    }

    private let width: Double
    private let height: Double
    private let title: String
    private var body: [String] = []

    /// Makes an empty drawing of that size in pixels.
    package init(width: Double, height: Double, title: String) {
        self.width = width
        self.height = height
        self.title = title
    }

    /// Writes a text.
    package mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "") {
        let style = style.isEmpty ? "" : " class=\"\(style)\""
        let place = "x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
        body.append("<text \(place) text-anchor=\"\(anchor.rawValue)\"\(style)>\(Self.escaped(text))</text>")
    }

    /// Draws a line.
    package mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double), style: String) {
        let ends = [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)]
        body.append("<line \(Self.attributes(ends)) class=\"\(style)\"/>")
    }

    /// Draws a filled rectangle.
    package mutating func rectangle(x: Double, y: Double, width: Double, height: Double, style: String) {
        let sides = [("x", x), ("y", y), ("width", width), ("height", height)]
        body.append("<rect \(Self.attributes(sides)) class=\"\(style)\"/>")
    }

    /// Draws a dot.
    package mutating func dot(x: Double, y: Double) {
        body.append("<circle \(Self.attributes([("cx", x), ("cy", y), ("r", 3)])) class=\"dot\"/>")
    }

    /// The file.
    package var file: String {
        let size = Self.attributes([("width", width), ("height", height)])
        let box = "0 0 \(Self.number(width)) \(Self.number(height))"
        return """
            <svg xmlns="http://www.w3.org/2000/svg" \(size) viewBox="\(box)" role="img">
            <title>\(Self.escaped(title))</title>
            <style>\(Self.style)</style>
            \(body.joined(separator: "\n"))
            </svg>

            """
    }

    /// A text as it may stand in an element or an attribute.
    package static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            // What XML has no place for.
            case "\u{0}"..."\u{8}", "\u{b}", "\u{c}", "\u{e}"..."\u{1f}", "\u{fffe}", "\u{ffff}": "\u{fffd}"
            default: String(scalar)
            }
        }
        .joined()
    }

    private static let style = """
        text{font:12px system-ui,sans-serif;fill:#1f2328}.quiet{fill:#59636e;font-size:11px}\
        .title{font-weight:600}.grid{stroke:#d1d9e0}.whisker,.curve{stroke:#1f2328}.curve{stroke-width:1.5}\
        .bar{fill:#54aeff}.baseline{fill:#afb8c1}.dot{fill:#0969da}\
        @media(prefers-color-scheme:dark){text{fill:#f0f6fc}.quiet{fill:#9198a1}.grid{stroke:#3d444d}\
        .whisker,.curve{stroke:#f0f6fc}.bar{fill:#1f6feb}.baseline{fill:#656c76}.dot{fill:#58a6ff}}
        """

    private static func attributes(_ values: [(name: String, value: Double)]) -> String {
        values.map { "\($0.name)=\"\(number($0.value))\"" }.joined(separator: " ")
    }

    private static func number(_ value: Double) -> String { Table.text(value, digits: 1) }
}
