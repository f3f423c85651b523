/// The calls that a fault may befall.
///
/// Everything is a pattern, in which `*` and `?` stand for any characters and for one.
public struct FaultScope: Sendable, Equatable {
    /// Every call of every service.
    public static let everything = FaultScope()

    /// The names of the operations that the emulator answers.
    public static let operations = ECSOperation.allCases.map(\.rawValue) + EstateOperation.allCases.map(\.rawValue)

    /// The names of the operations.
    public var operation: String
    /// The regions that requests are signed for.
    public var region: String
    /// The names of clusters; `nil` for calls that concern no cluster too.
    public var cluster: String?

    /// Makes a scope.
    public init(operation: String = "*", region: String = "*", cluster: String? = nil) {
        self.operation = operation
        self.region = region
        self.cluster = cluster
    }

    /// The names of the operations in it.
    public var matchingOperations: [String] { Self.operations.filter { matchesGlob($0, operation) } }

    /// Whether a call is in it.
    func contains(_ call: FaultedCall) -> Bool {
        guard matchesGlob(call.operation, operation), matchesGlob(call.region, region) else { return false }
        guard let cluster else { return true }
        return call.cluster.map { matchesGlob($0, cluster) } ?? false
    }
}
