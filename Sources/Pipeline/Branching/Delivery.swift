/// How elements are delivered to one of several places, when it is slower than the others.
public struct Delivery: Sendable, Equatable {
    /// How many elements may be queued in front of it.
    public var capacity: Int
    /// What becomes of an element that finds no room.
    public var overflow: Overflow

    /// Makes a policy of a capacity and of what happens when it is used up.
    ///
    /// - Parameters:
    ///   - capacity: how many elements may be queued; at least 1, else the run throws
    ///     ``PipelineError/invalidCapacity(stage:capacity:)``.
    ///   - overflow: what becomes of an element that finds no room.
    public init(capacity: Int, overflow: Overflow) {
        self.capacity = capacity
        self.overflow = overflow
    }

    /// It gets every element, and when its queue of 64 is full the others wait for it.
    public static let wait = Self(capacity: 64, overflow: .wait)

    /// It gets what its queue of 64 has room for; the rest is dropped and counted, and nobody waits for it.
    public static let drop = Self(capacity: 64, overflow: .dropNewest)

    /// It gets every element, and may fall that far behind before the others wait for it.
    public static func buffer(_ capacity: Int) -> Self { Self(capacity: capacity, overflow: .wait) }
}

extension Delivery: CustomStringConvertible {
    /// The policy as it is shown in the graph; empty for ``wait``.
    public var description: String {
        if self == .wait { return "" }
        return overflow == .wait ? "buffer(\(capacity))" : "\(overflow.kind.rawValue)(\(capacity))"
    }
}
