/// What an answer has only where it is asked for.
///
/// Source: the ECS API model, enumerations `TaskField` and `ServiceField`.
public enum ECSField: String, Sendable, CaseIterable {
    /// The tags.
    case tags = "TAGS"
}
