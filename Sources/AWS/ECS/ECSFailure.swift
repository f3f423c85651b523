/// Something that an answer does not have, and why.
///
/// Source: the ECS API model, shape `Failure`.
public struct ECSFailure: Sendable, Equatable {
    /// What was asked for.
    public var arn: String?
    /// Why it is not there; `MISSING` for a task that has expired.
    public var reason: String?
    /// More about the reason.
    public var detail: String?
}
