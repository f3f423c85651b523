import Stages

/// Whose tasks are: the options, and what they come to.
struct OwnerSettings {
    /// The tag that names the owner; `nil` where tags do not count.
    var tag: OwnerTag?
    var file: String?

    /// The options, for a command whose settings hold these at `path`.
    static func options<Settings>(at path: any WritableKeyPath<Settings, Self> & Sendable) -> [CommandOption<Settings>]
    {
        OptionGroup.verdicts.holding([
            .option(
                "--owner-tag",
                value: "KEY",
                help: "the tag that names the owner; case counts"
            ) { (settings, text) throws(UsageError) in
                do throws(SettingError) {
                    settings[keyPath: path].tag = try OwnerTag(text)
                } catch {
                    throw UsageError("--owner-tag: \(error).")
                }
            },
            .option(
                "--owners",
                value: "FILE",
                kind: .file(),
                rank: .rare,
                help: "whose services are, as a JSON file says; it outranks the tag"
            ) {
                $0[keyPath: path].file = $1
            },
        ])
    }

    /// The owners.
    ///
    /// - Throws: ``UsageError`` that names what is wrong with the file, a line for each mistake.
    func owners() throws(UsageError) -> Owners {
        guard let file else { return Owners(tag: tag) }
        let (name, bytes) = try InputFile.contents(of: file, limit: OwnersFile.sizeLimit)
        let owners: Owners
        do throws(SettingError) {
            owners = Owners(file: try OwnersFile(bytes, name: name), tag: tag)
        } catch {
            throw UsageError(sentence: error.description)
        }
        // An address among the channels would show in every report, whether messages are sent or not.
        for channel in owners.channels.values.sorted() {
            do throws(UsageError) { _ = try NotificationChoice(channel: channel) } catch {
                throw UsageError("\(name): \(error)")
            }
        }
        return owners
    }
}
