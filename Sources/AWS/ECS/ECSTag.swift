/// A tag of a task or a service.
///
/// Source: the ECS API model, shape `Tag`.
public struct ECSTag: Sendable, Equatable {
    /// The tag's name.
    public var key: String?
    /// What it says.
    public var value: String?

    /// Makes a tag.
    public init(key: String?, value: String?) {
        self.key = key
        self.value = value
    }
}
