/// Groups of failures as they come together from many parts: those of the same owner, service, bucket and cause are one.
public struct FailureGroups: Sendable {
    private struct Key: Hashable {
        var owner: String?
        var service: String
        var bucket: Bucket
        var cause: String
    }

    private var groups: [Key: FailureGroup] = [:]

    /// Makes no groups yet.
    public init() {}

    /// Adds a group, to the one that is there already where there is one.
    public mutating func add(_ group: FailureGroup) {
        let key = Key(owner: group.owner, service: group.service, bucket: group.bucket, cause: group.cause)
        if groups[key]?.merge(group) == nil { groups[key] = group }
    }

    /// The groups, in no order.
    public var all: [FailureGroup] { Array(groups.values) }
}
