/// What a source does when the run is told to drain.
public struct DrainReaction: Sendable, Equatable {
    @usableFromInline enum Kind: Sendable {
        case cancel
        case ask
    }

    @usableFromInline let kind: Kind

    /// The source's task is cancelled: it ends at once, and what it was just fetching is left out.
    ///
    /// From then on its sends throw. What it has sent comes to its end. What it throws because of the cancellation is no
    /// failure.
    public static let cancel = Self(kind: .cancel)

    /// The source goes on until it sees ``Outlet/isDraining`` and returns: for a page that must not be given up half.
    public static let ask = Self(kind: .ask)
}
