public import Pipeline

/// Writes a CSV file (RFC 4180), one record for each element, as they come; the titles are the first record.
///
/// When the run is cancelled or fails, the file holds the records written until then.
public struct CSVSink<Element: Sendable>: Sink {
    private let destination: Destination
    private let columns: [RowColumn<Element>]
    private let formulas: CSVFormulas

    /// The sink's name in the graph.
    public var name: String { "csv" }

    /// Makes a sink.
    ///
    /// - Parameters:
    ///   - destination: where the file goes.
    ///   - columns: the columns, from left to right.
    ///   - formulas: what becomes of text that a spreadsheet would run.
    public init(to destination: Destination, columns: [RowColumn<Element>], formulas: CSVFormulas = .guarded) {
        self.destination = destination
        self.columns = columns
        self.formulas = formulas
    }

    /// Makes a sink of elements that know their columns.
    public init(to destination: Destination, formulas: CSVFormulas = .guarded) where Element: TableRow {
        self.init(to: destination, columns: Element.columns, formulas: formulas)
    }

    /// Opens the destination.
    ///
    /// - Throws: ``DestinationError``.
    public func open() async throws -> some SinkWriter<Element> {
        let table = CSVTable(columns.map(\.title), formulas: formulas)
        let columns = columns
        return try StreamWriter<Element>(
            destination,
            StreamFormat(opening: table.header) { element in
                Array(table.row(columns.map { $0.text(of: element) }).utf8)
            }
        )
    }
}
