import AWS

/// One entry of an owners file as it is read.
struct OwnersFileEntry {
    private static let keys = ["account", "region", "cluster", "service", "owner", "channel"]

    let rule: OwnerRule
    private let channel: String?
    private let fields: SettingFields

    /// Reads an entry.
    ///
    /// - Throws: ``SettingError`` that names the line and the key.
    init(_ node: JSONNode, path: String) throws(SettingError) {
        fields = try SettingFields(node, path: path, known: Self.keys)
        guard let owner = try Self.name("owner", in: fields) else {
            throw fields.error("owner", "the key is missing: whose it is")
        }
        var rule = OwnerRule(owner: owner)
        rule.accounts = try Self.filter("account", in: fields, of: Self.account)
        rule.regions = try Self.filter("region", in: fields, of: Self.pattern)
        rule.clusters = try Self.filter("cluster", in: fields, of: Self.pattern)
        rule.services = try Self.filter("service", in: fields, of: Self.pattern)
        self.rule = rule
        channel = try Self.name("channel", in: fields)
    }

    /// Enters where the owner is told.
    ///
    /// - Throws: ``SettingError`` where an entry before says something else: an owner has one channel.
    func note(in channels: inout [String: String]) throws(SettingError) {
        guard let channel else { return }
        guard let other = channels.updateValue(channel, forKey: rule.owner), other != channel else { return }
        throw fields.error(
            "channel",
            "the channel of \(rule.owner.quoted) is \(other.quoted) in an entry before: an owner has one channel"
        )
    }

    private static func name(_ key: String, in fields: SettingFields) throws(SettingError) -> String? {
        guard let text = try fields.text(key) else { return nil }
        guard text.unicodeScalars.count <= Owners.nameLimit, Owners.name(text) == text else {
            throw fields.error(
                key,
                "\(text.quoted) is no name: it may have \(Owners.nameLimit) visible characters, with one space between "
                    + "words"
            )
        }
        return text
    }

    private static func filter(
        _ key: String,
        in fields: SettingFields,
        of pattern: (String) throws(SettingError) -> String
    ) throws(SettingError) -> NameFilter {
        guard case .string? = fields.members[key]?.value else {
            return NameFilter(try fields.list(key, pattern) ?? [])
        }
        guard let text = try fields.text(key) else { return NameFilter() }
        do throws(SettingError) { return NameFilter([try pattern(text)]) } catch {
            throw fields.error(key, error.description)
        }
    }

    private static func pattern(_ text: String) throws(SettingError) -> String {
        guard !text.isEmpty, text.unicodeScalars.count <= 255 else {
            throw SettingError("a pattern has 1 to 255 characters")
        }
        return text
    }

    private static func account(_ text: String) throws(SettingError) -> String {
        let isPattern = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2A || $0 == 0x3F }
        let hasWildcard = text.contains("*") || text.contains("?")
        guard isPattern, text.utf8.count <= 12, hasWildcard || text.utf8.count == 12 else {
            throw SettingError("\(text.quoted) is no account's id of twelve digits, nor a pattern of one")
        }
        return try pattern(text)
    }
}
