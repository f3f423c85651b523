public import Pipeline

/// Writes each element as one line of JSON, as they come (NDJSON, also called JSON lines).
///
/// The lines are visible on the standard output as soon as no further element waits; a file appears at the end. When
/// the run is cancelled or fails, the output holds the elements written until then.
public struct NDJSONSink<Element: Sendable>: Sink {
    private let destination: Destination
    private let encode: @Sendable (Element) throws -> [UInt8]

    /// The sink's name in the graph.
    public var name: String { "ndjson" }

    /// Makes a sink.
    public init(to destination: Destination) where Element: Encodable {
        let json = JSONText()
        self.init(to: destination) { try json.encode($0) }
    }

    /// Makes a sink of elements that are written by hand, as with ``JSONObject``.
    ///
    /// - Parameter encode: the element as one line of JSON, without a newline.
    public init(to destination: Destination, encode: @escaping @Sendable (Element) throws -> [UInt8]) {
        self.destination = destination
        self.encode = encode
    }

    /// Opens the destination.
    ///
    /// - Throws: ``DestinationError``.
    public func open() async throws -> some SinkWriter<Element> {
        let encode = encode
        return try StreamWriter<Element>(
            destination,
            StreamFormat {
                var line = try encode($0)
                line.append(UInt8(ascii: "\n"))
                return line
            }
        )
    }
}
