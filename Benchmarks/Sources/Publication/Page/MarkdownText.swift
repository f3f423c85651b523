/// Text as it may stand in a Markdown page.
package enum MarkdownText {
    /// The text as words: nothing in it is markup, and it ends no cell.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&": result += "\\\(character)"
            case _ where character.isNewline: result += " "
            default: result.append(character)
            }
        }
        return result
    }

    /// The text as code.
    package static func code(_ text: String) -> String {
        // Nothing but a backtick ends code, and nothing but a bar its cell.
        let plain = text.map { $0 == "`" || $0.isNewline ? "'" : $0 == "|" ? "¦" : "\($0)" }.joined()
        return "`\(plain)`"
    }

    /// A table; a column in which no row has anything is left out.
    package static func table(_ titles: [String], _ rows: [[String]]) -> [String] {
        let kept = titles.indices.filter { column in rows.contains { $0[column] != "" } }
        func line(_ cells: [String]) -> String { "| " + kept.map { cells[$0] }.joined(separator: " | ") + " |" }
        let rule = "|" + kept.map { $0 == 0 ? "---|" : "---:|" }.joined()
        return [line(titles), rule] + rows.map(line)
    }
}
