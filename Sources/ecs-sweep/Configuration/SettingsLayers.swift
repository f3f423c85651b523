/// The places that options are set in: the command line outranks the variables, and these the configuration file.
struct SettingsLayers {
    private let given: GivenWords
    private let variables: Variables
    private let location: ConfigurationFile.Location
    private let file: ConfigurationFile?

    /// Reads the places that there are.
    ///
    /// - Throws: ``UsageError`` that names what is wrong in a variable or the file, and the nearest name.
    init(given: GivenWords, environment: [String: String]) throws(UsageError) {
        self.given = given
        variables = Variables(environment)
        var choice = given.values[OptionDescription.configuration.key]?.last
        if choice == nil { choice = try variables.values(of: .configuration)?.last }
        location = try ConfigurationFile.Location(choice, environment: environment)
        file = try ConfigurationFile.read(location)
        // The options of other commands are only needed where there is something to check.
        guard !variables.isEmpty || file != nil else { return }
        let known = Command.allCases.flatMap(\.description.options).filter { $0.sources == .all }
        try variables.check(known: known + [.configuration])
        try file?.check(known: known)
    }

    /// What is in force for each of the options: a list of a nearer place takes the place of one further away.
    func inForce(_ options: [OptionDescription]) throws(UsageError) -> SettingsInForce {
        var settings: [Setting] = []
        for option in options { settings.append(try setting(of: option)) }
        let replaced = settings.map { setting in
            let isReplaced = settings.contains { other in
                other.isEffective && other.origin.nearness > setting.origin.nearness
                    && other.option.replaces.contains(setting.option.key)
            }
            return isReplaced ? .standard(setting.option) : setting
        }
        try Self.checkConflicts(replaced)
        return SettingsInForce(settings: replaced, file: location, isFileThere: file != nil)
    }

    /// Checks that no two options contradict each other: of one place, neither outranks the other.
    private static func checkConflicts(_ settings: [Setting]) throws(UsageError) {
        let effective = settings.filter(\.isEffective)
        for (index, one) in effective.enumerated() {
            let conflict = effective[(index + 1)...].first { other in
                one.origin.nearness == other.origin.nearness
                    && (one.option.replaces.contains(other.option.key)
                        || other.option.replaces.contains(one.option.key))
            }
            guard let conflict else { continue }
            throw UsageError("\(one.name) and \(conflict.name) exclude each other: take one out.")
        }
    }

    private func setting(of option: OptionDescription) throws(UsageError) -> Setting {
        if let values = given.values[option.key] {
            let counted = option.repetition == .all ? values[...] : values.suffix(1)
            return Setting(option: option, values: Array(counted), origin: .flag)
        }
        guard option.sources == .all else { return .standard(option) }
        if let values = try variables.values(of: option) {
            return Setting(option: option, values: values, origin: .variable(option.variable))
        }
        guard let setting = try file?.setting(of: option) else { return .standard(option) }
        return setting
    }
}
