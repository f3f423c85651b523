/// When a chunk is complete.
///
/// ```swift
/// let policies: [ChunkPolicy<Page>] = [
///     .count(100),  // a hundred elements
///     .weight(1_000_000, of: \.byteCount),  // at most a million bytes
///     .count(100).within(.seconds(1)),  // a hundred, or what came within a second of the first
///     .count(100).weighing(1_000_000, by: \.byteCount),  // whichever limit comes first
///     .ready(upTo: 100),  // whatever is there
/// ]
/// ```
///
/// A chunk is never empty. An element heavier than the limit goes alone. A weight of zero or less weighs nothing.
public struct ChunkPolicy<Element: Sendable>: Sendable {
    @usableFromInline
    struct Weight: Sendable {
        @usableFromInline let limit: Int
        @usableFromInline let weigh: @Sendable (Element) -> Int

        @usableFromInline
        init(limit: Int, weigh: @escaping @Sendable (Element) -> Int) {
            self.limit = limit
            self.weigh = weigh
        }
    }

    @usableFromInline var count: Int?
    @usableFromInline var weight: Weight?
    @usableFromInline var window: Duration?
    @usableFromInline var takesReady = false

    /// Complete with that many elements; the last one of a key may hold fewer, never none.
    public static func count(_ count: Int) -> Self {
        var policy = Self()
        policy.count = count
        return policy
    }

    /// Complete when the next element would make it heavier than the limit.
    ///
    /// - Parameters:
    ///   - limit: the greatest weight of a chunk, in the unit that `weigh` uses.
    ///   - weigh: the weight of an element.
    public static func weight(_ limit: Int, of weigh: @escaping @Sendable (Element) -> Int) -> Self {
        Self().weighing(limit, by: weigh)
    }

    /// Complete when no further element is ready, and at the latest with that many.
    public static func ready(upTo count: Int) -> Self {
        var policy = Self.count(count)
        policy.takesReady = true
        return policy
    }

    /// Complete that long after its first element came.
    ///
    /// It bounds the time, not the size: add a limit where elements may come in floods.
    public static func within(_ window: Duration) -> Self { Self().within(window) }

    /// Also complete that long after its first element came.
    public func within(_ window: Duration) -> Self {
        var policy = self
        policy.window = window
        return policy
    }

    /// Also complete when the next element would make it heavier than the limit.
    public func weighing(_ limit: Int, by weigh: @escaping @Sendable (Element) -> Int) -> Self {
        var policy = self
        policy.weight = Weight(limit: limit, weigh: weigh)
        return policy
    }

    @usableFromInline
    var isValid: Bool {
        let hasLimit = count != nil || weight != nil || window != nil
        return hasLimit && count ?? 1 >= 1 && weight?.limit ?? 1 >= 1 && window ?? .seconds(1) > .zero
    }

    /// Whether a chunk may be closed while no element comes.
    @usableFromInline
    var needsOwnTask: Bool { takesReady || window != nil }
}

extension ChunkPolicy: CustomStringConvertible {
    /// The policy as it is shown in the graph, such as `count(100) within 1.0 seconds`.
    public var description: String {
        let parts = [
            takesReady ? "ready" : nil,
            count.map { "count(\($0))" },
            weight.map { "weight(\($0.limit))" },
            window.map { "within \($0)" },
        ].compactMap(\.self)
        return parts.isEmpty ? "no limit" : parts.joined(separator: " ")
    }
}
