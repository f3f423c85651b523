import Sinks

/// The figures of a chart as a table that can be unfolded: for who cannot see the chart, or wants to copy from it.
struct HTMLFigures {
    /// The titles of the columns.
    let columns: [String]
    /// Each row's name and its figures (hostile text).
    let rows: [[String]]
    /// On which side the figures are flush.
    var alignment = TableColumn.Alignment.right

    var details: HTMLNode {
        .element(
            .details,
            [.element(.summary, text: "The figures as a table"), .element(.div, [.class("scroll")], [table])]
        )
    }

    /// The table alone.
    var table: HTMLNode {
        let body = rows.map { HTMLNode.element(.tr, $0.enumerated().map { cell($0 == 0 ? .th : .td, "row", $0, $1) }) }
        return .element(
            .table,
            [.class("figures")],
            [
                .element(.thead, [.element(.tr, columns.enumerated().map { cell(.th, "col", $0, $1) })]),
                .element(.tbody, body),
            ]
        )
    }

    private func cell(_ tag: HTMLTag, _ scope: String, _ index: Int, _ text: String) -> HTMLNode {
        let attributes = tag == .th ? [HTMLAttribute(.scope, scope)] : []
        let isFigure = index > 0 && alignment == .right
        return .element(tag, attributes + (isFigure ? [.class("number")] : []), [.text(text, limit: 200)])
    }
}
