import AWS

/// What a rule of a file asks for, as it is read.
struct RulesFileMatch {
    private static let phraseLimit = 100
    private static let stopCodes = [
        "TaskFailedToStart", "EssentialContainerExited", "UserInitiated", "ServiceSchedulerInitiated",
        "SpotInterruption", "TerminationNotice", "InfrastructureHealth",
    ]
    private static let keys = ["text", "stopCode", "exitCodes"] + Condition.Name.allCases.map(\.rawValue)

    let conditions: [Condition]

    /// Reads the member `match` of a rule.
    ///
    /// - Throws: ``SettingError`` that names the line, the rule and the key.
    init(in rule: SettingFields, path: String) throws(SettingError) {
        guard let node = rule.members["match"] else { throw rule.error("match", "it is missing: what the rule fits") }
        let fields = try SettingFields(node, path: path + ".match", known: Self.keys)
        var conditions: [Condition] = []
        if let text = fields.members["text"] {
            conditions += try Self.words(
                try SettingFields(text, path: path + ".match.text", known: ["any", "all", "none"])
            )
        }
        if let codes = try Self.texts("stopCode", in: fields, Self.stopCode) {
            conditions.append(.stopCode(codes.reduce(into: []) { $0.formUnion($1) }))
        }
        if let codes = try Self.exitCodes(in: fields) { conditions.append(.exits(codes)) }
        for name in Condition.Name.allCases {
            let patterns = try Self.texts(name.rawValue, in: fields) { text throws(SettingError) in
                guard (1...255).contains(text.unicodeScalars.count) else {
                    throw SettingError("a pattern has from 1 to 255 characters")
                }
                return text
            }
            if let patterns { conditions.append(.named(name, NameFilter(patterns))) }
        }
        let isBound = conditions.contains { if case .saysNot = $0 { false } else { true } }
        guard isBound else {
            throw rule.error("match", "it fits nearly everything: say what must be there (\(Self.list))")
        }
        self.conditions = conditions
    }

    private static var list: String { "text.any, text.all, " + keys.dropFirst().joined(separator: ", ") }

    private static func words(_ fields: SettingFields) throws(SettingError) -> [Condition] {
        var conditions: [Condition] = []
        if let any = try fields.list("any", phrase) { conditions.append(.says(any)) }
        if let all = try fields.list("all", phrase) { conditions += all.map { .says($0) } }
        if let none = try fields.list("none", phrase) { conditions.append(.saysNot(none)) }
        return conditions
    }

    /// Phrases are compared as the rules that ship compare theirs: without quotation marks, controls and what is not ASCII.
    private static func phrase(_ text: String) throws(SettingError) -> Phrase {
        guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), text.utf8.count <= phraseLimit else {
            throw SettingError("a phrase has at most \(phraseLimit) characters, all of ASCII and on one line")
        }
        guard text.utf8.count(where: ByteText.isAlphanumeric) >= 3 else {
            throw SettingError("a phrase needs at least 3 letters or digits, not \(text.quoted)")
        }
        return .anywhere(text)
    }

    private static func stopCode(_ text: String) throws(SettingError) -> StopCode {
        guard stopCodes.contains(text) else {
            throw SettingError("there is no \(text.quoted)\(EditDistance.suggestion(for: text, among: stopCodes))")
        }
        return StopCode(text)
    }

    private static func exitCodes(in fields: SettingFields) throws(SettingError) -> [ClosedRange<Int>]? {
        guard let node = fields.members["exitCodes"] else { return nil }
        guard case .array(let nodes) = node.value, !nodes.isEmpty else {
            throw fields.error("exitCodes", "it must be a list such as [3, \"64-78\"], not \(node.kind)")
        }
        var ranges: [ClosedRange<Int>] = []
        for (index, node) in nodes.enumerated() {
            let range: ClosedRange<Int>? =
                switch node.value {
                case .number(let text): Int(text).map { ExitCode.normalized($0) }.map { $0...$0 }
                case .string(let text): Self.range(text)
                default: nil
                }
            guard let range, range.lowerBound >= 0, range.upperBound <= Int(UInt32.max) else {
                throw fields.error("exitCodes", "[\(index)] must be a whole number or a range such as \"64-78\"")
            }
            ranges.append(range)
        }
        return ranges
    }

    private static func range(_ text: String) -> ClosedRange<Int>? {
        let bounds = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard bounds.count == 2, let first = bounds[0], let last = bounds[1], first <= last else { return nil }
        return first...last
    }

    /// A text, or a list of them.
    private static func texts<Element>(
        _ key: String,
        in fields: SettingFields,
        _ read: (String) throws(SettingError) -> Element
    ) throws(SettingError) -> [Element]? {
        guard case .string(let text)? = fields.members[key]?.value else { return try fields.list(key, read) }
        do throws(SettingError) {
            return [try read(text)]
        } catch {
            throw fields.error(key, error.description)
        }
    }
}
