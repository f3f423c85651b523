import Pipeline

/// Writes elements to a destination as they come.
///
/// Whatever the outcome of the run, the output is ended properly and holds what was written until then. Only a
/// destination that failed is left as it was.
struct StreamWriter<Element: Sendable>: SinkWriter {
    private let format: StreamFormat<Element>
    private var output: DestinationWriter
    private var isFirst = true

    init(_ destination: Destination, _ format: StreamFormat<Element>) throws(DestinationError) {
        self.format = format
        output = try DestinationWriter(destination)
        try output.write(format.opening.utf8)
    }

    mutating func write(_ batch: [Element]) async throws {
        for element in batch {
            let bytes = try format.encode(element)
            try output.write((isFirst ? format.lead : format.separator).utf8)
            try output.write(bytes)
            isFirst = false
        }
    }

    mutating func flush() async throws {
        try output.flush()
    }

    mutating func close(_ outcome: Outcome) async throws {
        try output.write(format.closing.utf8)
        try output.commit()
    }
}
