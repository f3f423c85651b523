public import Pipeline

/// Writes all elements as one JSON array, one element a line, as they come.
///
/// When the run is cancelled or fails, the array is ended and holds the elements written until then.
public struct JSONSink<Element: Encodable & Sendable>: Sink {
    private let destination: Destination

    /// The sink's name in the graph.
    public var name: String { "json" }

    /// Makes a sink.
    public init(to destination: Destination) {
        self.destination = destination
    }

    /// Opens the destination.
    ///
    /// - Throws: ``DestinationError``.
    public func open() async throws -> some SinkWriter<Element> {
        let json = JSONText()
        return try StreamWriter<Element>(
            destination,
            StreamFormat(opening: "[", lead: "\n", separator: ",\n", closing: "\n]\n") { try json.encode($0) }
        )
    }
}
