/// What is in force for an option.
struct Setting: Sendable {
    let option: OptionDescription
    /// The values; `true` or `false` for a flag, nothing where there is no value.
    var values: [String]
    let origin: SettingOrigin

    /// What holds where nobody has said anything.
    static func standard(_ option: OptionDescription) -> Self {
        let values = option.isFlag ? ["false"] : option.standard.map { [$0] } ?? []
        return Self(option: option, values: values, origin: .standard)
    }

    /// What a message calls it: the option, and where it is set unless that is the command line.
    var name: String { option.longName + (origin.place.map { " (\($0))" } ?? "") }

    /// Whether a flag is set: what was said last counts.
    var isOn: Bool { values.last == "true" }

    /// Whether the value may outrank what other options say: not where a flag is taken back.
    var isEffective: Bool { origin != .standard && (!option.isFlag || isOn) }
}
