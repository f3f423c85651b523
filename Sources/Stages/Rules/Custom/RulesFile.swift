import AWS

/// A user's own rules, in JSON: a list, of which the first that fits a task decides, before all rules that ship.
///
/// ```json
/// {
///   "rules": [
///     {
///       "name": "license server",
///       "match": {
///         "text": { "any": ["license server", "no license"], "none": ["warning"] },
///         "exitCodes": [3, "64-78"],
///         "service": "render-*"
///       },
///       "bucket": "CONFIG",
///       "cause": "license.unavailable",
///       "nextAction": "Restart the license server[ {host}], then {container}",
///       "confidence": "high"
///     },
///     { "match": { "container": ["*-probe"] }, "bucket": "BENIGN", "cause": "probe" }
///   ]
/// }
/// ```
///
/// All parts of a `match` must hold. The text is that of the stopped reason and of the failed container's reason; letters
/// are compared without case.
public struct RulesFile: Sendable {
    /// How large a file may be, in bytes.
    public static let sizeLimit = 1 << 20
    /// How many rules it may have.
    static let ruleLimit = 200

    /// The rules, in the order of the file.
    let rules: [Rule]

    /// How many rules there are.
    public var count: Int { rules.count }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: what is in it.
    ///   - name: what messages call it.
    /// - Throws: ``RulesFileError``, which names the line, the rule and the key of each mistake.
    public init(_ bytes: [UInt8], name: String) throws(RulesFileError) {
        let file = name.plain(limit: 256)
        let entries: [JSONNode]
        do throws(SettingError) {
            entries = try Self.entries(in: bytes)
        } catch {
            throw RulesFileError(file: file, mistakes: [error.description])
        }
        var rules: [Rule] = []
        var mistakes: [String] = []
        for (index, entry) in entries.enumerated() {
            do throws(SettingError) {
                rules.append(try RulesFileEntry(entry, index: index, file: file).rule)
            } catch {
                mistakes.append(error.description)
            }
        }
        let phrases = Set(rules.flatMap { $0.when.flatMap(\.phrases) }).count
        if phrases > Self.phraseLimit {
            mistakes.append("rules: they look for \(phrases) phrases, and there is room for \(Self.phraseLimit)")
        }
        guard mistakes.isEmpty else { throw RulesFileError(file: file, mistakes: mistakes) }
        self.rules = rules
    }

    /// How many phrases there is room for, beside those of the rules that ship.
    static var phraseLimit: Int { PhraseSet.capacity - RuleBook.standard.phraseCount }

    private static func entries(in bytes: [UInt8]) throws(SettingError) -> [JSONNode] {
        guard bytes.count <= sizeLimit else { throw SettingError("it is larger than \(sizeLimit) bytes") }
        let root = try SettingFields(try JSONReader.read(bytes), path: "", known: ["rules"])
        guard let list = root.members["rules"] else { throw SettingError("line 1: the key \"rules\" is missing") }
        guard case .array(let entries) = list.value, !entries.isEmpty else {
            throw root.error("rules", "it must be a list of at least one object")
        }
        guard entries.count <= ruleLimit else {
            throw root.error("rules", "it has \(entries.count) rules, and may have \(ruleLimit)")
        }
        return entries
    }
}
