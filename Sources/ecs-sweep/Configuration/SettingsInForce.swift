/// What is in force for the options of a command.
struct SettingsInForce: Sendable {
    /// A setting for each option, in their order.
    private(set) var settings: [Setting]
    /// The configuration file that was looked for.
    let file: ConfigurationFile.Location
    /// Whether it was there.
    let isFileThere: Bool

    /// Says what holds for options of which nobody has said anything, where that depends on others or the environment.
    ///
    /// - Parameter standards: the values, by the options' keys.
    mutating func assume(_ standards: [String: String]) {
        for index in settings.indices where settings[index].origin == .standard {
            guard let value = standards[settings[index].option.key] else { continue }
            settings[index].values = [value]
        }
    }
}
