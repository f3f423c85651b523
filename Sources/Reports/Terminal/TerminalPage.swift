import Sinks

/// Lines for a terminal of a given width, out of hostile text.
struct TerminalPage {
    /// The columns of the terminal; no line is wider.
    let width: Int
    let color: ColorPolicy

    init(width: Int, color: ColorPolicy) {
        self.width = max(1, width)
        self.color = color
    }

    /// A paragraph, wrapped to the width.
    ///
    /// - Parameters:
    ///   - mark: stands before the first line; the others are indented by as much.
    ///   - most: the most lines; what does not fit shows as an ellipsis.
    func lines(
        _ text: String,
        indent: String = "",
        mark: String = "",
        style: TextStyle? = nil,
        most: Int = .max
    ) -> String {
        let indent = String(indent.prefix(width / 4))
        let mark = DisplayWidth.of(mark) <= width / 4 ? mark : ""
        let safe = Escaping.terminalText(text, limit: 1000)
        let room = width - indent.count - DisplayWidth.of(mark)
        return DisplayWidth.wrap(safe, to: room, lines: most).enumerated().map { index, line in
            let beginning = index == 0 ? mark : String(repeating: " ", count: DisplayWidth.of(mark))
            return indent + beginning + (style.map { color.paint(line, $0) } ?? line) + "\n"
        }.joined()
    }

    /// Short texts in a row, each in a style of its own, in as few lines as hold them whole.
    func items(_ items: [(text: String, style: TextStyle?)]) -> String {
        let separator = " \u{00B7} "
        var rows: [String] = []
        var used = 0
        for item in items {
            let text = DisplayWidth.cut(Escaping.terminalText(item.text), to: width)
            let painted = item.style.map { color.paint(text, $0) } ?? text
            let room = width - used - DisplayWidth.of(separator)
            if rows.isEmpty || DisplayWidth.of(text) > room {
                rows.append(painted)
                used = DisplayWidth.of(text)
            } else {
                rows[rows.count - 1] += color.paint(separator, .dim) + painted
                used += DisplayWidth.of(separator) + DisplayWidth.of(text)
            }
        }
        return rows.map { $0 + "\n" }.joined()
    }

    /// A command in lines that a shell joins again; `nil` where a word of it does not fit, for half is no command.
    func shell(_ words: [String]) -> String? {
        var rows: [String] = []
        for (index, word) in words.enumerated() {
            let room = index == words.count - 1 ? width : width - 2
            guard word.utf8.count <= room else { return nil }
            let joined = (rows.last.map { $0 + " " } ?? "") + word
            if rows.isEmpty || joined.utf8.count > room {
                rows.append(word)
            } else {
                rows[rows.count - 1] = joined
            }
        }
        return rows.joined(separator: " \\\n") + "\n"
    }
}
