/// A case that failed while it was measured, and has no figures.
package struct CaseFailure: Sendable, Equatable {
    /// The case.
    package let name: String
    /// Whether it is a peer's.
    package let isPeer: Bool
    /// What went wrong.
    package let reason: String

    init(_ item: Case, _ error: any Error) {
        name = item.name
        isPeer = item.isPeer
        reason = "It failed: \(error)"
    }
}
