import AWS

/// A description of an estate in JSON.
///
/// ```json
/// {
///   "bases": [
///     { "profile": "audit", "organization": true, "role": "ecs-reader", "regions": "all" },
///     { "profile": "lab", "accounts": ["111122223333"], "role": "ecs-reader", "externalId": "lab-7",
///       "via": ["arn:aws:iam::123456789012:role/hub"], "regions": ["eu-west-1"] }
///   ]
/// }
/// ```
public struct EstateFile: Sendable, Equatable {
    /// How large a file may be, in bytes.
    public static let sizeLimit = JSONReader.sizeLimit

    /// What the file says, an entry each.
    public let bases: [BaseDescription]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: what is in it.
    ///   - name: what messages call it.
    /// - Throws: ``SettingError`` that names the line and the key.
    public init(_ bytes: [UInt8], name: String) throws(SettingError) {
        do throws(SettingError) {
            let root = try SettingFields(try JSONReader.read(bytes), path: "", known: ["bases"])
            guard let list = root.members["bases"] else { throw SettingError("line 1: the key \"bases\" is missing") }
            guard case .array(let entries) = list.value, !entries.isEmpty else {
                throw SettingError("line \(list.line), bases: it must be a list of at least one object")
            }
            var bases: [BaseDescription] = []
            for (index, entry) in entries.enumerated() {
                var base = try Self.base(entry, path: "bases[\(index)]")
                base.origin = "\(name.plain(limit: 256)), line \(entry.line), bases[\(index)]"
                bases.append(base)
            }
            self.bases = bases
        } catch {
            throw SettingError("\(name.plain(limit: 256)), \(error)")
        }
    }

    private static let keys = [
        "profile", "via", "accounts", "organization", "role", "externalId", "sessionName", "regions",
    ]

    private static func base(_ node: JSONNode, path: String) throws(SettingError) -> BaseDescription {
        let fields = try SettingFields(node, path: path, known: keys)
        var base = BaseDescription()
        base.profile = try fields.text("profile")
        base.role = try fields.text("role")
        base.externalID = try fields.text("externalId")
        base.sessionName = try fields.text("sessionName")
        base.via = try fields.list("via") { text throws(SettingError) in try RoleARN(text) } ?? []
        let accounts = try fields.list("accounts") { text throws(SettingError) in
            guard let id = AccountID(text) else {
                throw SettingError("\(text.quoted) is no account's id of twelve digits")
            }
            return id
        }
        let isOrganization = try fields.flag("organization")
        guard accounts == nil || !isOrganization else {
            throw fields.error("accounts", "take out accounts or organization: one says which accounts")
        }
        if let accounts { base.accounts = .listed(accounts) }
        if isOrganization { base.accounts = .organization }
        if case .string("all")? = fields.members["regions"]?.value {
            base.regions = .all
        } else if let regions = try fields.list("regions", Self.region) {
            base.regions = .named(regions)
        }
        return base
    }

    private static func region(_ text: String) throws(SettingError) -> Region {
        if text == "all" { throw SettingError("write \"regions\": \"all\", without brackets") }
        do throws(RegionError) { return try Region(text) } catch { throw SettingError(error.description) }
    }
}
