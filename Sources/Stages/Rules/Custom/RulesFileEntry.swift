import AWS

/// One rule of a file as it is read.
struct RulesFileEntry {
    private static let keys = ["name", "match", "bucket", "cause", "nextAction", "confidence"]
    private static let causeLimit = 64
    private static let actionLimit = 120

    let rule: Rule

    /// Reads a rule.
    ///
    /// - Throws: ``SettingError`` that names the line, the rule and the key.
    init(_ node: JSONNode, index: Int, file: String) throws(SettingError) {
        let path = Self.path(of: node, index: index)
        let fields = try SettingFields(node, path: path, known: Self.keys)
        _ = try fields.text("name")
        let bucket: Bucket = try Self.choice("bucket", in: fields)
        rule = Rule(
            custom: bucket,
            cause: try Self.cause(in: fields),
            confidence: fields.members["confidence"] == nil ? .high : try Self.choice("confidence", in: fields),
            when: try RulesFileMatch(in: fields, path: path).conditions,
            action: try Self.action(in: fields, of: bucket),
            source: "\(file), \(path)"
        )
    }

    /// What messages call a rule: its place, and its name where it has one.
    private static func path(of node: JSONNode, index: Int) -> String {
        guard case .object(let members) = node.value,
            case .string(let name)? = members.first(where: { $0.key == "name" })?.value.value, !name.isEmpty
        else { return "rules[\(index)]" }
        return "rules[\(index)] (\(name.plain(limit: 48)))"
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String,
        in fields: SettingFields
    ) throws(SettingError) -> Choice where Choice.RawValue == String {
        let known = Choice.allCases.map(\.rawValue)
        guard let text = try fields.text(key) else {
            throw fields.error(key, "it is missing; one of \(known.joined(separator: ", "))")
        }
        guard let choice = Choice(rawValue: text) else {
            throw fields.error(key, "there is no \(text.quoted)\(EditDistance.suggestion(for: text, among: known))")
        }
        return choice
    }

    private static func cause(in fields: SettingFields) throws(SettingError) -> String {
        guard let cause = try fields.text("cause") else {
            throw fields.error("cause", "it is missing: a name such as \"license.unavailable\"")
        }
        let parts = cause.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { ByteText.isLower($0) || ByteText.isDigit($0) || $0 == UInt8(ascii: "-") }
        }
        guard isPlain, parts.count <= 2, cause.utf8.count <= causeLimit else {
            throw fields.error(
                "cause",
                "it must be like \"license.unavailable\": at most \(causeLimit) of a-z, 0-9 and -, with at most one dot"
            )
        }
        return cause
    }

    private static func action(in fields: SettingFields, of bucket: Bucket) throws(SettingError) -> String {
        guard let action = try fields.text("nextAction") else {
            if bucket == .benign { return "Nothing to do" }
            throw fields.error("nextAction", "it is missing: what to do, in one short line")
        }
        guard action.unicodeScalars.count <= actionLimit, action == action.plain(limit: actionLimit) else {
            throw fields.error("nextAction", "it must be one line of at most \(actionLimit) characters")
        }
        if let mistake = NextAction.mistake(in: action) { throw fields.error("nextAction", mistake) }
        return action
    }
}
