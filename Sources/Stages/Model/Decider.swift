/// Who decided a verdict.
public enum Decider: String, Sendable, Codable {
    /// The built-in rules.
    case rules
    /// A rule of the user's own.
    case customRules = "custom-rules"
    /// Claude, over the Messages API.
    case claude
}
