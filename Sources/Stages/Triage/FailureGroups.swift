/// Groups of failures as they come together from many parts: those of the same owner, service, bucket and cause are
/// one.
public struct FailureGroups: Sendable {
    private var groups: [FailureGroup.Key: FailureGroup] = [:]

    /// Makes no groups yet.
    public init() {}

    /// Adds a group, to the one that is there already where there is one.
    public mutating func add(_ group: FailureGroup) {
        let key = group.key
        if groups[key]?.merge(group) == nil { groups[key] = group }
    }

    /// The groups, in no order.
    public var all: [FailureGroup] { Array(groups.values) }
}

extension FailureGroup {
    /// What the failures of a group have in common.
    struct Key: Hashable {
        var owner: String?
        var service: String
        var bucket: Bucket
        var cause: String
    }

    /// What the failures of this group have in common.
    var key: Key { Key(owner: owner, service: service, bucket: bucket, cause: cause) }
}
