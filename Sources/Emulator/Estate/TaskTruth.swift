/// The truth about one stopped task, which no answer of the API contains.
public struct TaskTruth: Sendable, Hashable {
    /// Whether it failed, and what of.
    public var label: TruthLabel
    /// The family of causes, such as `image-pull` or `spot-interruption`.
    public var cause: String

    /// Makes a truth.
    public init(label: TruthLabel, cause: String) {
        self.label = label
        self.cause = cause
    }
}
