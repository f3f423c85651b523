/// What a stopped task really died of: the label that a triage tool should come to.
public enum TruthLabel: String, Sendable, Hashable, CaseIterable, Codable {
    /// The application failed by itself.
    case codeBug = "CODE_BUG"
    /// It ran out of memory.
    case oom = "OOM"
    /// The platform had no capacity or took it away.
    case resource = "RESOURCE"
    /// Something is set up wrong.
    case config = "CONFIG"
    /// It failed and ECS does not say why.
    case unknown = "UNKNOWN"
    /// No failure: a clean exit, a deployment, a scale-in, a stop by a user.
    case benign = "BENIGN"
}
