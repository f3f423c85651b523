/// When a chunk is complete.
public struct ChunkPolicy: Sendable, Equatable {
    @usableFromInline let count: Int

    @usableFromInline
    init(count: Int) {
        self.count = count
    }

    /// A chunk is complete with that many elements; the last one of a key may hold fewer, never none.
    public static func count(_ count: Int) -> Self { Self(count: count) }
}

extension ChunkPolicy: CustomStringConvertible {
    /// The policy as it is written in a pipeline, such as `count(100)`.
    public var description: String { "count(\(count))" }
}
