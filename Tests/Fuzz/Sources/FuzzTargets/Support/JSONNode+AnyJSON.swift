import Stages

extension JSONNode {
    /// Whether no object in it has a key twice, and every number is one that a double holds and Foundation reads: it
    /// refuses `0e2`, which is JSON.
    var isSingular: Bool {
        switch value {
        case .object(let members):
            Set(members.map(\.key)).count == members.count && members.allSatisfy(\.value.isSingular)
        case .array(let elements): elements.allSatisfy(\.isSingular)
        case .number(let text): Double(text)?.isFinite == true && !text.contains(#/^-?0[eE]/#)
        case .null, .bool, .string: true
        }
    }

    /// The same, as Foundation's decoder would give it.
    var anyJSON: AnyJSON {
        switch value {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .number(let text): .number(Double(text) ?? .nan)
        case .string(let text): .string(text)
        case .array(let elements): .array(elements.map(\.anyJSON))
        case .object(let members): .object(Dictionary(members.map { ($0.key, $0.value.anyJSON) }) { $1 })
        }
    }
}
