public import Pipeline

/// Writes one line of text for each element to the standard output, as they come.
///
/// The lines are made safe for a terminal: control sequences and line breaks inside them are removed. When the run is
/// cancelled or fails, the lines written until then stand.
public struct StdoutSink<Element: Sendable>: Sink {
    private let lines: LineSink<Element>

    /// The sink's name in the graph.
    public var name: String { "stdout" }

    /// Makes a sink.
    ///
    /// - Parameter line: the text for one element, by default its description; it may be hostile.
    public init(line: @escaping @Sendable (Element) -> String = { String(describing: $0) }) {
        lines = LineSink(to: .standardOutput, line: line)
    }

    /// Makes ready to write.
    public func open() async throws -> some SinkWriter<Element> {
        try await lines.open()
    }
}
