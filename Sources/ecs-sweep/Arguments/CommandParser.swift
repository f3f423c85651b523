/// Reads the words behind a command, the variables and the configuration file into the command's settings.
struct CommandParser<Settings> {
    /// The command, for messages.
    let command: Command
    /// The options that it knows.
    let options: [CommandOption<Settings>]
    /// The variables of the process.
    let environment: [String: String]
    /// Takes a word that is no option; `nil` where the command takes none.
    var operand: ((inout Settings, String) throws(UsageError) -> Void)?

    /// Reads everything into `settings`.
    ///
    /// - Parameter extra: options beyond the command's own, which only show in the result.
    /// - Returns: what is in force for each option, and where it comes from.
    @discardableResult
    func parse(
        _ words: some Sequence<String>,
        into settings: inout Settings,
        extra: [OptionDescription] = []
    ) throws(UsageError) -> SettingsInForce {
        let descriptions = options.map(\.description)
        let given = try GivenWords(words, options: descriptions + extra + [.configuration])
        let layers = try SettingsLayers(given: given, environment: environment)
        let inForce = try layers.inForce(descriptions)
        for (option, setting) in zip(options, inForce.settings) {
            try apply(setting, with: option, to: &settings)
        }
        for word in given.operands { try read(operand: word, into: &settings) }
        if !inForce.isFileThere, inForce.file.isForbidden, let path = inForce.file.path {
            let isQuiet = inForce.settings.contains { $0.option.longName == "--quiet" && $0.isOn }
            Console(isQuiet: isQuiet).warning(
                "\(path) may not be read, and is not heeded; --config none leaves it out."
            )
        }
        return inForce
    }

    private func apply(
        _ setting: Setting,
        with option: CommandOption<Settings>,
        to settings: inout Settings
    ) throws(UsageError) {
        guard setting.origin != .standard else { return }
        do throws(UsageError) {
            if option.description.isFlag {
                if setting.isOn { try option.apply(&settings, "") }
            } else {
                for value in setting.values { try option.apply(&settings, value) }
            }
        } catch {
            guard let place = setting.origin.place else { throw error }
            throw error.at(place)
        }
    }

    private func read(operand word: String, into settings: inout Settings) throws(UsageError) {
        if let operand { return try operand(&settings, word) }
        guard Command(rawValue: word) == nil else {
            throw UsageError(
                "unexpected \(Quotation.of(word)) after '\(command.rawValue)': a command stands before its options."
            )
        }
        throw UsageError("unexpected \(Quotation.of(word)) after '\(command.rawValue)'.")
    }
}
