/// A column of a table of elements: its title, and what of an element stands in it.
public struct RowColumn<Element>: Sendable {
    /// The title over the column.
    public let title: String
    /// The side on which the cells are flush, in formats that have sides.
    public let alignment: TableColumn.Alignment
    /// The most characters of a cell; `nil` for what the format allows.
    public let limit: Int?
    /// The text of the cell for an element; it may be hostile.
    public let value: @Sendable (Element) -> String

    /// Makes a column.
    ///
    /// - Parameters:
    ///   - title: the title over the column.
    ///   - alignment: the side on which the cells are flush, in formats that have sides.
    ///   - limit: the most characters of a cell; `nil` for what the format allows.
    ///   - value: the text of the cell; it may be hostile.
    public init(
        _ title: String,
        alignment: TableColumn.Alignment = .left,
        limit: Int? = nil,
        value: @escaping @Sendable (Element) -> String
    ) {
        self.title = title
        self.alignment = alignment
        self.limit = limit
        self.value = value
    }
}

extension RowColumn {
    /// The text of an element's cell.
    func text(of element: Element) -> String {
        let text = value(element)
        return limit.map { Escaping.terminalText(text, limit: $0) } ?? text
    }
}
