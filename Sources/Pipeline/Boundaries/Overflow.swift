/// What a queue does with an element that finds no room.
public struct Overflow: Sendable, Equatable {
    @usableFromInline enum Kind: String, Sendable {
        case wait = "wait"
        case dropNewest = "drop newest"
        case dropOldest = "drop oldest"
    }

    @usableFromInline let kind: Kind

    @usableFromInline init(kind: Kind) {
        self.kind = kind
    }

    /// Lets whoever sends it wait until there is room: nothing is lost.
    public static let wait = Self(kind: .wait)

    /// Drops it, and counts it as dropped: what is queued stays.
    public static let dropNewest = Self(kind: .dropNewest)

    /// Drops those that have waited longest, and counts them as dropped: what is queued is always the latest.
    public static let dropOldest = Self(kind: .dropOldest)
}
