/// A sink that makes something else of each element before it writes it.
public struct MappedSink<Element: Sendable, Base: Sink>: Sink {
    /// What one run writes to.
    public struct Writer: SinkWriter {
        private var base: Base.Writer
        private let transform: @Sendable (Element) -> Base.Element

        fileprivate init(_ base: Base.Writer, _ transform: @escaping @Sendable (Element) -> Base.Element) {
            self.base = base
            self.transform = transform
        }

        /// Writes what becomes of the elements.
        public mutating func write(_ batch: [Element]) async throws {
            try await base.write(batch.map(transform))
        }

        /// Flushes the sink behind this one.
        public mutating func flush() async throws {
            try await base.flush()
        }

        /// Closes the sink behind this one.
        public mutating func close(_ outcome: Outcome) async throws {
            try await base.close(outcome)
        }
    }

    private let base: Base
    private let transform: @Sendable (Element) -> Base.Element

    fileprivate init(_ base: Base, _ transform: @escaping @Sendable (Element) -> Base.Element) {
        self.base = base
        self.transform = transform
    }

    /// The name of the sink behind this one.
    public var name: String { base.name }

    /// The policy of the sink behind this one.
    public var delivery: Delivery { base.delivery }

    /// Opens the sink behind this one.
    public func open() async throws -> Writer {
        Writer(try await base.open(), transform)
    }
}

extension Sink {
    /// Makes a sink of other elements out of this one.
    ///
    /// - Parameter transform: makes what this sink takes of what the new one takes.
    public func mapping<Input: Sendable>(
        _ transform: @escaping @Sendable (Input) -> Element
    ) -> MappedSink<Input, Self> {
        MappedSink(self, transform)
    }
}
