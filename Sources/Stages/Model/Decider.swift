/// Who decided a verdict.
public enum Decider: String, Sendable, Codable {
    /// The built-in rules.
    case rules
    /// Claude, over the Messages API.
    case claude
}
