import AWS
import Stages

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that sets options: a JSON object whose keys are their names without dashes.
struct ConfigurationFile {
    /// More than any hand-written file has; beyond it a path names something else.
    static let sizeLimit = 1 << 18

    private let path: String
    private let home: String?
    private let members: [JSONNode.Member]

    /// Reads the file; `nil` where there is none, or it may not be read, and the user did not name it.
    ///
    /// - Throws: ``UsageError`` that names the file, and the line where there is one.
    static func read(_ location: Location) throws(UsageError) -> Self? {
        guard let path = location.path else { return nil }
        // Reading a pipe waits for a writer: only the user can know that there is one.
        guard location.isNamed || !isPipe(path) else {
            throw UsageError("cannot read \(path): it is a pipe. Name it with --config if it is meant.")
        }
        switch BoundedFile.contents(of: path, limit: sizeLimit) {
        case .bytes(let bytes): return try Self(bytes, path: path, home: location.home)
        case .missing where !location.isNamed: return nil
        // A file that nobody asked for keeps nobody from working.
        case .failed where !location.isNamed && location.isForbidden: return nil
        case .missing: throw UsageError("there is no configuration file \(path); --config none goes without one.")
        case .failed(let reason): throw UsageError("cannot read \(path): \(reason).")
        }
    }

    private static func isPipe(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    }

    /// Reads what is in the file.
    init(_ bytes: [UInt8], path: String, home: String?) throws(UsageError) {
        self.path = path
        self.home = home
        do throws(SettingError) {
            let document = try JSONReader.read(bytes)
            guard case .object(let members) = document.value else {
                throw SettingError("line \(document.line): it must be an object, not \(document.kind)")
            }
            self.members = members
        } catch {
            throw UsageError("\(path): \(error).")
        }
    }

    /// Checks that each key is an option, and is there once.
    func check(known options: [OptionDescription]) throws(UsageError) {
        let known = options.map(\.key)
        var seen: Set<String> = []
        for member in members {
            let place = "\(path), line \(member.line)"
            let key = member.key.plain(limit: 64)
            guard known.contains(member.key) else {
                throw UsageError("\(place): \(Suggestion.unknown("key", key, known: known))")
            }
            guard seen.insert(member.key).inserted else { throw UsageError("\(place): '\(key)' is there twice.") }
        }
    }

    /// What the file says of an option; `nil` where it says nothing.
    func setting(of option: OptionDescription) throws(UsageError) -> Setting? {
        guard let member = members.first(where: { $0.key == option.key }) else { return nil }
        let values: [String]
        do throws(SettingError) {
            values = try Self.values(member.value, of: option).map { expanded($0, option.kind) }
            // A zero byte would end a path early, and no value needs the others.
            guard values.allSatisfy({ $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } })
            else { throw SettingError("holds a control character") }
        } catch {
            throw UsageError("\(path), line \(member.line): '\(option.key)' \(error).")
        }
        return Setting(option: option, values: values, origin: .file(path, line: member.line))
    }

    private static func values(_ node: JSONNode, of option: OptionDescription) throws(SettingError) -> [String] {
        switch node.value {
        case .bool(let isOn) where option.isFlag: return [isOn ? "true" : "false"]
        case _ where option.isFlag: throw SettingError("takes true or false, not \(node.kind)")
        case .string(let text): return [text]
        case .number(let text): return [text]
        case .array(let nodes):
            guard option.repetition == .all else { throw SettingError("takes one value, not a list") }
            // An empty list takes back nothing: there is nothing further away.
            var values: [String] = []
            for node in nodes {
                guard case .string(let text) = node.value else {
                    throw SettingError("takes a list of texts, and one of them is \(node.kind)")
                }
                values.append(text)
            }
            return values
        case .null, .bool, .object: throw SettingError("takes a text or a number, not \(node.kind)")
        }
    }

    /// The value with the home folder in the place of a `~`: no shell has looked at the file.
    private func expanded(_ value: String, _ kind: ValueKind) -> String {
        guard let home else { return value }
        switch kind {
        case .file, .folder: return value.hasPrefix("~/") ? home + value.dropFirst() : value
        case .output:
            if value.hasPrefix("~/") { return home + value.dropFirst() }
            // Behind a format stands a path, behind that of a message @ and the path of what holds the address.
            for mark in ["=~/", "=@~/"] {
                guard let start = value.firstIndex(of: "="), value[start...].hasPrefix(mark) else { continue }
                let tilde = value.index(start, offsetBy: mark.count - 2)
                return "\(value[..<tilde])\(home)\(value[value.index(after: tilde)...])"
            }
            return value
        case .text, .choice, .profile, .regions: return value
        }
    }
}
