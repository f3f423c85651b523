/// Where an account of an organization stands in its life.
///
/// Source: AWS Organizations API reference, `Account`, `State`.
public enum AccountState: String, Sendable, Equatable, CaseIterable, Codable {
    /// It was invited or made and is not ready yet.
    case pendingActivation = "PENDING_ACTIVATION"
    /// It can be used.
    case active = "ACTIVE"
    /// AWS has suspended it.
    case suspended = "SUSPENDED"
    /// Somebody has asked for its end.
    case pendingClosure = "PENDING_CLOSURE"
    /// It is closed; AWS still lists it for a while.
    case closed = "CLOSED"

    /// The older member `Status`, which knows three states.
    var status: String {
        switch self {
        case .active, .pendingActivation: "ACTIVE"
        case .suspended, .closed: "SUSPENDED"
        case .pendingClosure: "PENDING_CLOSURE"
        }
    }
}
