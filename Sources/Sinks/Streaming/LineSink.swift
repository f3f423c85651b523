public import Pipeline

/// Writes one line of text for each element, as they come.
///
/// The lines are made safe for a terminal: control sequences and line breaks inside them are removed. When the run is
/// cancelled or fails, the output holds the lines written until then.
public struct LineSink<Element: Sendable>: Sink {
    private let destination: Destination
    private let line: @Sendable (Element) -> String

    /// The sink's name in the graph.
    public var name: String { "lines" }

    /// Makes a sink.
    ///
    /// - Parameter line: the text for one element; it may be hostile.
    public init(to destination: Destination, line: @escaping @Sendable (Element) -> String) {
        self.destination = destination
        self.line = line
    }

    /// Opens the destination.
    ///
    /// - Throws: ``DestinationError``.
    public func open() async throws -> some SinkWriter<Element> {
        let line = line
        return try StreamWriter(
            destination,
            StreamFormat { Array((Escaping.terminalText(line($0)) + "\n").utf8) }
        )
    }
}
