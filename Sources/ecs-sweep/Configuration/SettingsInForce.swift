/// What is in force for the options of a command.
struct SettingsInForce: Sendable {
    /// A setting for each option, in their order.
    let settings: [Setting]
    /// The configuration file that was looked for.
    let file: ConfigurationFile.Location
    /// Whether it was there.
    let isFileThere: Bool
}
