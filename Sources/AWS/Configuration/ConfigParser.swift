/// Reads a configuration file line by line.
struct ConfigParser {
    private enum Target: Equatable {
        case profile(String)
        case other(type: String, name: String)
        /// A section that AWS's tools pass over, such as `[work]` in the config file.
        case ignored
    }

    private let path: String
    private let kind: ConfigFile.Kind
    private var target: Target?
    /// The setting that a line indented deeper than it belongs to.
    private var lastKey: (name: String, indent: Int)?

    private(set) var profiles: [String: ConfigSection] = [:]
    private(set) var others: [String: [String: ConfigSection]] = [:]

    init(path: String, kind: ConfigFile.Kind) {
        self.path = path
        self.kind = kind
    }

    /// Reads one line.
    mutating func read(_ line: Substring, number: Int) throws(ConfigFileError) {
        let text = line.trimmed
        guard let first = text.first, first != "#", first != ";" else { return }
        func error(_ reason: String) -> ConfigFileError { ConfigFileError(path: path, line: number, reason: reason) }
        let indent = line.prefix { $0 == " " || $0 == "\t" }.count
        let parent = lastKey.flatMap { indent > $0.indent ? $0.name : nil }
        if first == "[" && parent == nil {
            lastKey = nil
            target = try section(text, error)
            create(target)
            return
        }
        guard let target else { throw error("a setting stands before the first [section]") }
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            // A value may go on in the next line, as a list does; nothing that is read here has such a value.
            if parent != nil { return }
            throw error("a line is neither a [section] nor a setting of the form key = value")
        }
        let key = text[..<equals].trimmed.lowercased()
        let value = Self.withoutComment(text[text.index(after: equals)...])
        if let parent {
            edit(target) { $0.set(parent, key, value) }
        } else {
            lastKey = (key, indent)
            edit(target) { $0.set(key, value) }
        }
    }

    /// What a section's heading names.
    private func section(_ text: String, _ error: (String) -> ConfigFileError) throws(ConfigFileError) -> Target {
        guard let end = text.firstIndex(of: "]") else { throw error("a section's heading has no closing ]") }
        let rest = text[text.index(after: end)...].trimmed
        guard rest.isEmpty || rest.first == "#" || rest.first == ";" else {
            throw error("text stands behind the closing ] of a section's heading")
        }
        let heading = text[text.index(after: text.startIndex)..<end].trimmed
        guard !heading.isEmpty else { throw error("a section has no name") }
        if kind == .credentials { return .profile(Self.unquoted(heading)) }
        if heading == "default" { return .profile(heading) }
        guard let space = heading.firstIndex(where: \.isWhitespace) else { return .ignored }
        let type = String(heading[..<space])
        let name = Self.unquoted(heading[space...].trimmed)
        return type == "profile" ? .profile(name) : .other(type: type, name: name)
    }

    private mutating func create(_ target: Target?) {
        if let target { edit(target) { _ in } }
    }

    private mutating func edit(_ target: Target, _ change: (inout ConfigSection) -> Void) {
        switch target {
        case .profile(let name): change(&profiles[name, default: ConfigSection()])
        case .other(let type, let name): change(&others[type, default: [:]][name, default: ConfigSection()])
        case .ignored: break
        }
    }

    /// A value ends where a comment begins: at a `#` or `;` after a space.
    private static func withoutComment(_ text: Substring) -> String {
        var previous: Character?
        for (index, character) in zip(text.indices, text) {
            if character == "#" || character == ";", previous?.isWhitespace == true { return text[..<index].trimmed }
            previous = character
        }
        return text.trimmed
    }

    private static func unquoted(_ name: String) -> String {
        for quote in ["\"", "'"] where name.count >= 2 && name.hasPrefix(quote) && name.hasSuffix(quote) {
            return String(name.dropFirst().dropLast())
        }
        return name
    }
}
