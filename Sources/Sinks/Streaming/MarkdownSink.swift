public import Pipeline

/// Writes a GitHub Flavored Markdown table, one row for each element, as they come.
///
/// ```swift
/// MarkdownSink<Order>(
///     to: .file("orders.md"),
///     columns: [
///         .init("order") { $0.id },
///         .init("total", alignment: .right) { "\($0.total)" },
///     ]
/// )
/// ```
///
/// When the run is cancelled or fails, the table holds the rows written until then.
public struct MarkdownSink<Element: Sendable>: Sink {
    /// A column, and what of an element stands in it.
    public struct Column: Sendable {
        let layout: TableColumn
        let value: @Sendable (Element) -> String

        /// Makes a column.
        ///
        /// - Parameters:
        ///   - title: the title over the column.
        ///   - alignment: the side on which the cells are flush.
        ///   - limit: the most characters of a cell.
        ///   - value: the text of the cell; it may be hostile.
        public init(
            _ title: String,
            alignment: TableColumn.Alignment = .left,
            limit: Int = 200,
            value: @escaping @Sendable (Element) -> String
        ) {
            layout = TableColumn(title, alignment: alignment, maxWidth: limit)
            self.value = value
        }
    }

    private let destination: Destination
    private let columns: [Column]

    /// The sink's name in the graph.
    public var name: String { "markdown" }

    /// Makes a sink.
    public init(to destination: Destination, columns: [Column]) {
        self.destination = destination
        self.columns = columns
    }

    /// Opens the destination.
    ///
    /// - Throws: ``DestinationError``.
    public func open() async throws -> some SinkWriter<Element> {
        let table = MarkdownTable(columns.map(\.layout))
        let values = columns.map(\.value)
        return try StreamWriter<Element>(
            destination,
            StreamFormat(opening: table.header) { element in
                Array(table.row(values.map { $0(element) }).utf8)
            }
        )
    }
}
