/// What a receiver says after it has taken an element.
@frozen public enum Demand: Sendable {
    /// It has room for at least one more.
    case more
    /// It has none: ``Inlet/drain()`` must come before the next element.
    case full
    /// It wants no more: nothing that is sent from now on has any effect.
    case done
}

/// What an inlet says after it has been drained.
@frozen public struct Drained: Sendable {
    /// Whether it takes more: ``Demand/more`` or ``Demand/done``.
    public var demand: Demand
    /// How long the task waited for room.
    public var waited: Duration

    /// Makes an answer.
    @inlinable public init(demand: Demand, waited: Duration = .zero) {
        self.demand = demand
        self.waited = waited
    }
}
