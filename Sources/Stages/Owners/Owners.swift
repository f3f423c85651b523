import AWS

/// Whose tasks are: what an owners file says, and for what it does not name a tag.
///
/// The file is the explicit word of whoever sweeps, so it outranks the tags. Of these the task's own come first, then
/// those of its service.
public struct Owners: Sendable {
    /// How long an owner's name may be, in characters; AWS takes 256 for the value of a tag.
    static let nameLimit = 128

    /// Nobody is known: no owner is looked for.
    public static let unknown = Self()

    /// The tag that names the owner; `nil` where tags do not count.
    public let tag: OwnerTag?

    private let file: OwnersFile?

    /// Makes owners.
    ///
    /// - Parameters:
    ///   - file: what the user wrote down; it comes first.
    ///   - tag: the tag that names the owner of what the file does not.
    public init(file: OwnersFile? = nil, tag: OwnerTag? = nil) {
        self.file = file
        self.tag = tag
    }

    /// Where owners are told of their failures, by the owner's name: what the file says.
    public var channels: [String: String] { file?.channels ?? [:] }

    /// The owner that the file names, else the task's own tags; `nil` where neither does.
    public func owner(of task: StoppedTask) -> String? {
        file?.owner(of: task) ?? tag?.owner(in: task.task.tags)
    }

    /// The service whose tags may name the owner, where nothing else does; `nil` where there is none to ask for.
    func serviceToAsk(for task: StoppedTask) -> String? {
        guard tag != nil, let group = task.task.group, group.hasPrefix("service:"), owner(of: task) == nil else {
            return nil
        }
        let name = String(group.dropFirst("service:".count))
        return name.isEmpty ? nil : name
    }

    /// A name as it may be shown: of bounded length, on one line; `nil` where nothing is left of it.
    static func name(_ text: String) -> String? {
        let words = text.plain(limit: nameLimit).split(separator: " ")
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
