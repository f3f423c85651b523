import AWS

/// The members of an object in a file that a user wrote, checked as they are read.
struct SettingFields {
    /// The values by key.
    let members: [String: JSONNode]

    private let path: String
    private let line: Int

    /// Checks that a node is an object of known keys, each once.
    init(_ node: JSONNode, path: String, known: [String]) throws(SettingError) {
        guard case .object(let object) = node.value else {
            throw SettingError(
                "line \(node.line)\(path.isEmpty ? "" : ", \(path)"): it must be an object, not \(node.kind)"
            )
        }
        var members: [String: JSONNode] = [:]
        for member in object {
            let place = "line \(member.line), \(Self.join(path, member.key.plain(limit: 64)))"
            guard known.contains(member.key) else {
                throw SettingError(
                    "\(place): there is no such key\(EditDistance.suggestion(for: member.key, among: known))"
                )
            }
            guard members.updateValue(member.value, forKey: member.key) == nil else {
                throw SettingError("\(place): the key is there twice")
            }
        }
        self.members = members
        self.path = path
        line = node.line
    }

    /// A text; `nil` where the key is missing.
    func text(_ key: String) throws(SettingError) -> String? {
        guard let node = members[key] else { return nil }
        guard case .string(let text) = node.value, !text.isEmpty else {
            throw error(key, "it must be a text that is not empty, not \(node.kind)")
        }
        return text
    }

    /// Whether something is asked for; false where the key is missing.
    func flag(_ key: String) throws(SettingError) -> Bool {
        guard let node = members[key] else { return false }
        guard case .bool(let flag) = node.value else { throw error(key, "it must be true or false, not \(node.kind)") }
        return flag
    }

    /// A list of texts that `read` makes something of; `nil` where the key is missing.
    func list<Element>(
        _ key: String,
        _ read: (String) throws(SettingError) -> Element
    ) throws(SettingError) -> [Element]? {
        guard let node = members[key] else { return nil }
        guard case .array(let nodes) = node.value, !nodes.isEmpty else {
            throw error(key, "it must be a list of texts that is not empty, not \(node.kind)")
        }
        var elements: [Element] = []
        for (index, node) in nodes.enumerated() {
            let place = "line \(node.line), \(Self.join(path, key))[\(index)]"
            guard case .string(let text) = node.value else {
                throw SettingError("\(place): it must be a text, not \(node.kind)")
            }
            do throws(SettingError) { elements.append(try read(text)) } catch {
                throw SettingError("\(place): \(error)")
            }
        }
        return elements
    }

    /// An error that names the key and its line.
    func error(_ key: String, _ reason: String) -> SettingError {
        SettingError("line \(members[key]?.line ?? line), \(Self.join(path, key)): \(reason)")
    }

    private static func join(_ path: String, _ key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }
}
