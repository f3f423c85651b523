/// The settings of one section of a ``ConfigFile``.
public struct ConfigSection: Sendable, Equatable {
    private var values: [String: String] = [:]
    private var nested: [String: [String: String]] = [:]

    /// Makes a section without settings.
    public init() {}

    /// The value of a setting, whose name is in lower case; `nil` when it is absent or empty.
    public subscript(_ key: String) -> String? {
        values[key].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The value of a setting in a nested block, such as `endpoint_url` in `ecs =`.
    public subscript(_ block: String, _ key: String) -> String? {
        nested[block]?[key].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Sets a value.
    mutating func set(_ key: String, _ value: String) {
        values[key] = value
    }

    /// Sets a value in a nested block.
    mutating func set(_ block: String, _ key: String, _ value: String) {
        nested[block, default: [:]][key] = value
    }

    /// The settings of both sections; where both have one, the other's.
    func merging(_ other: ConfigSection) -> ConfigSection {
        var result = self
        result.values.merge(other.values) { $1 }
        result.nested.merge(other.nested) { $0.merging($1) { $1 } }
        return result
    }
}
