/// The figures of a chart as a table that can be unfolded: for who cannot see the chart, or wants to copy from it.
struct HTMLFigures {
    /// What the first column holds.
    let title: String
    /// The titles of the others.
    let columns: [String]
    /// Each row's name (hostile text) and its figures.
    let rows: [(name: String, figures: [Int])]

    var details: HTMLNode {
        let head = ([title] + columns).enumerated().map { index, text in
            HTMLNode.element(.th, [.init(.scope, "col")] + (index > 0 ? [.class("number")] : []), text: text)
        }
        let body = rows.map { row in
            let name = HTMLNode.element(.th, [.init(.scope, "row")], text: row.name)
            let cells = row.figures.map { HTMLNode.element(.td, [.class("number")], text: Counts.grouped($0)) }
            return HTMLNode.element(.tr, [name] + cells)
        }
        return .element(
            .details,
            [
                .element(.summary, text: "The figures as a table"),
                .element(
                    .div,
                    [.class("scroll")],
                    [
                        .element(
                            .table,
                            [.class("figures")],
                            [.element(.thead, [.element(.tr, head)]), .element(.tbody, body)]
                        )
                    ]
                ),
            ]
        )
    }
}
