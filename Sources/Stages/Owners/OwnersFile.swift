import AWS

/// Whose services are, in JSON: a list of entries, of which the first that fits a task counts.
///
/// ```json
/// {
///   "owners": [
///     { "service": ["checkout-*", "cart-api"], "owner": "shop", "channel": "#shop-alerts" },
///     { "account": "111122223333", "cluster": "data-*", "owner": "data" },
///     { "region": "eu-*", "owner": "platform-eu" }
///   ]
/// }
/// ```
///
/// `account`, `region`, `cluster` and `service` are patterns of names, one or a list of them; what is left out fits
/// everything. `*` stands for any run of characters and `?` for any one.
public struct OwnersFile: Sendable {
    /// How large a file may be, in bytes.
    public static let sizeLimit = JSONReader.sizeLimit

    /// Where owners are told of their failures, by the owner's name.
    public let channels: [String: String]

    private let rules: [OwnerRule]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: what is in it.
    ///   - name: what messages call it.
    /// - Throws: ``SettingError`` with a line for each mistake, which names the file, the line, the entry and the key.
    public init(_ bytes: [UInt8], name: String) throws(SettingError) {
        let file = name.plain(limit: 256)
        let entries: [JSONNode]
        do throws(SettingError) {
            let root = try SettingFields(try JSONReader.read(bytes), path: "", known: ["owners"])
            guard let list = root.members["owners"] else { throw SettingError("line 1: the key \"owners\" is missing") }
            guard case .array(let nodes) = list.value, !nodes.isEmpty else {
                throw SettingError("line \(list.line), owners: it must be a list of at least one object")
            }
            entries = nodes
        } catch {
            throw SettingError("\(file), \(error)")
        }
        var rules: [OwnerRule] = []
        var channels: [String: String] = [:]
        var mistakes: [String] = []
        for (index, entry) in entries.enumerated() {
            do throws(SettingError) {
                let reading = try OwnersFileEntry(entry, path: "owners[\(index)]")
                rules.append(reading.rule)
                try reading.note(in: &channels)
            } catch {
                mistakes.append("\(file), \(error)")
            }
        }
        guard mistakes.isEmpty else { throw SettingError(Self.text(mistakes)) }
        self.rules = rules
        self.channels = channels
    }

    /// The owner that the first entry names that fits the task; `nil` where none does.
    func owner(of task: StoppedTask) -> String? {
        rules.first { $0.matches(task) }?.owner
    }

    private static func text(_ mistakes: [String]) -> String {
        let shown = 20
        let rest = mistakes.count > shown ? ["and \(mistakes.count - shown) more"] : []
        return (mistakes.prefix(shown) + rest).joined(separator: "\n")
    }
}
