/// What a receiver says after it has taken an element.
@frozen
public enum Demand: Sendable {
    /// It has room for at least one more.
    case more
    /// It has none: ``Inlet/drain()`` must come before the next element.
    case full
}
