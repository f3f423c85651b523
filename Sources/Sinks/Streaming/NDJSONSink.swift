public import Pipeline

/// Writes each element as one line of JSON, as they come (NDJSON, also called JSON lines).
///
/// The lines are visible on the standard output as soon as no further element waits; a file appears at the end. When
/// the run is cancelled or fails, the output holds the elements written until then.
public struct NDJSONSink<Element: Encodable & Sendable>: Sink {
    private let destination: Destination

    /// The sink's name in the graph.
    public var name: String { "ndjson" }

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
            StreamFormat { try json.encode($0) + [UInt8(ascii: "\n")] }
        )
    }
}
