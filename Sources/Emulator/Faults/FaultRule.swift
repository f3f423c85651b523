/// A fault, the calls that it may befall, and how many of them it does.
public struct FaultRule: Sendable, Equatable {
    /// What goes wrong.
    public var kind: FaultKind
    /// The calls that it may befall.
    public var scope: FaultScope
    /// The share of them that it befalls, from 0 to 1.
    public var share: Double
    /// From which on and until which of them, counted from 1 as they come.
    public var calls: ClosedRange<Int>

    /// Makes a rule; without more than a kind one that befalls every call.
    public init(
        _ kind: FaultKind,
        _ scope: FaultScope = .everything,
        share: Double = 1,
        calls: ClosedRange<Int> = 1...(.max)
    ) {
        self.kind = kind
        self.scope = scope
        self.share = share
        self.calls = calls
    }

    /// Whether there is an operation in its scope that it can befall.
    public var befallsAny: Bool { scope.matchingOperations.contains { kind.concerns($0) } }
}
