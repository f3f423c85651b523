public import Pipeline

/// Writes a GitHub Flavored Markdown table, one row for each element, as they come.
///
/// ```swift
/// MarkdownSink<Order>(
///     to: .file("orders.md"),
///     columns: [
///         .init("customer") { $0.customer },
///         .init("total", alignment: .right) { "\($0.total)" },
///     ]
/// )
/// ```
///
/// When the run is cancelled or fails, the table holds the rows written until then.
public struct MarkdownSink<Element: Sendable>: Sink {
    /// A column, and what of an element stands in it.
    public typealias Column = RowColumn<Element>

    /// The most characters of a cell whose column does not say.
    private static var cellLimit: Int { 200 }

    private let destination: Destination
    private let columns: [Column]

    /// The sink's name in the graph.
    public var name: String { "markdown" }

    /// Makes a sink.
    public init(to destination: Destination, columns: [Column]) {
        self.destination = destination
        self.columns = columns
    }

    /// Makes a sink of elements that know their columns.
    public init(to destination: Destination) where Element: TableRow {
        self.init(to: destination, columns: Element.columns)
    }

    /// Opens the destination.
    ///
    /// - Throws: ``DestinationError``.
    public func open() async throws -> some SinkWriter<Element> {
        let table = MarkdownTable(
            columns.map {
                TableColumn($0.title, alignment: $0.alignment, maxWidth: $0.limit ?? Self.cellLimit)
            }
        )
        let values = columns.map(\.value)
        return try StreamWriter<Element>(
            destination,
            StreamFormat(opening: table.header) { element in
                Array(table.row(values.map { $0(element) }).utf8)
            }
        )
    }
}
