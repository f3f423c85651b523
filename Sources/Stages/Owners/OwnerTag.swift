public import AWS

/// The key of the tag whose value names the owner of a task or a service.
///
/// Keys are matched as AWS matches them: `Team` and `team` are two tags.
public struct OwnerTag: Sendable, Hashable {
    /// How long a key may be, in characters.
    ///
    /// Source: the ECS API model, shape `TagKey`.
    public static let lengthLimit = 128

    /// The key.
    public let key: String

    /// Makes a tag of its key.
    ///
    /// - Throws: ``SettingError`` where no tag can have that key.
    public init(_ key: String) throws(SettingError) {
        guard !key.isEmpty, key.unicodeScalars.count <= Self.lengthLimit, key == key.plain(limit: Self.lengthLimit)
        else {
            throw SettingError(
                "\(key.quoted) is no tag's key: one has 1 to \(Self.lengthLimit) characters, all of them visible, and "
                    + "upper and lower case count"
            )
        }
        self.key = key
    }

    /// The owner that these tags name; `nil` where none of them has the key, or it says nothing.
    public func owner(in tags: [ECSTag]) -> String? {
        tags.first { $0.key == key }.flatMap { $0.value.flatMap(Owners.name) }
    }
}
