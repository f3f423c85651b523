import AWS
import Stages

/// Which part of AWS is swept: the options, and what they come to.
struct EstateSettings {
    var profiles: [String] = []
    var regions = BaseDescription.Regions.standard
    var accounts: [AccountID] = []
    var isOrganization = false
    var role: String?
    var externalID: String?
    var sessionName: String?
    var file: String?

    /// The options, for a command whose settings hold these at `path`.
    static func options<Settings>(at path: any WritableKeyPath<Settings, Self> & Sendable) -> [CommandOption<Settings>]
    {
        OptionGroup.estate.holding([
            .option(
                "--profile",
                value: "NAME",
                kind: .profile,
                repetition: .all,
                replaces: ["estate"],
                help: "a profile of the AWS files"
            ) {
                $0[keyPath: path].profiles.append($1)
            },
            .option(
                "--region",
                value: "NAME,...|all",
                kind: .regions(or: ["all"]),
                repetition: .all,
                help: "regions; all: every one that is enabled"
            ) {
                (settings, text) throws(UsageError) in
                try settings[keyPath: path].add(regions: text)
            },
            .option(
                "--account",
                value: "ID,...",
                repetition: .all,
                replaces: ["estate", "organization"],
                help: "accounts, with --role in each"
            ) {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].accounts += try Values.accounts(text, of: "--account")
            },
            .flag(
                "--organization",
                replaces: ["estate", "account"],
                help: "all accounts of the organization, with --role"
            ) {
                $0[keyPath: path].isOrganization = true
            },
            .option("--role", value: "NAME|ARN", replaces: ["estate"], help: "the role to assume in each account") {
                $0[keyPath: path].role = $1
            },
            .option(
                "--external-id",
                value: "ID",
                privacy: .masked,
                rank: .rare,
                replaces: ["estate"],
                help: "what the role's owner wants to be told"
            ) {
                $0[keyPath: path].externalID = $1
            },
            .option(
                "--session-name",
                value: "NAME",
                standard: "ecs-sweep",
                rank: .rare,
                replaces: ["estate"],
                help: "the name of the role's sessions"
            ) {
                $0[keyPath: path].sessionName = $1
            },
            .option(
                "--estate",
                value: "FILE",
                kind: .file(),
                rank: .rare,
                replaces: [
                    "profile", "account", "organization", "role", "external-id", "session-name",
                ],
                help: "sweep what a JSON file says"
            ) { $0[keyPath: path].file = $1 },
        ])
    }

    private mutating func add(regions text: String) throws(UsageError) {
        if text == "all", regions == .standard {
            regions = .all
            return
        }
        let names = try Values.regions(text, of: "--region")
        guard !names.contains("all"), regions != .all else {
            throw UsageError("--region takes all, or names of regions, and not both.")
        }
        let known = if case .named(let regions) = regions { regions } else { [Region]() }
        do throws(RegionError) {
            regions = .named(known + (try names.map { name throws(RegionError) in try Region(name) }))
        } catch {
            throw UsageError(error.description)
        }
    }

    /// The ways into the estate; the options that contradict each other are not there together.
    ///
    /// - Throws: ``UsageError``.
    func descriptions() throws(UsageError) -> [BaseDescription] {
        if let file { return try descriptions(inFile: file) }
        var base = BaseDescription()
        base.regions = regions
        base.role = role
        base.externalID = externalID
        base.sessionName = sessionName
        if isOrganization { base.accounts = .organization }
        if !accounts.isEmpty { base.accounts = .listed(accounts) }
        guard !profiles.isEmpty else { return [base] }
        var seen: Set<String> = []
        return profiles.filter { seen.insert($0).inserted }.map { profile in
            var base = base
            base.profile = profile
            return base
        }
    }

    private func descriptions(inFile path: String) throws(UsageError) -> [BaseDescription] {
        let (name, bytes) = try InputFile.contents(of: path, limit: EstateFile.sizeLimit)
        do throws(SettingError) {
            return try EstateFile(bytes, name: name).bases.map { base in
                var base = base
                if base.regions == .standard { base.regions = regions }
                return base
            }
        } catch {
            throw UsageError(sentence: error.description)
        }
    }
}
