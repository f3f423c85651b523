import AWS
import Emulator

/// How large an emulated estate is and how it answers.
struct EmulatorSettings {
    var port: UInt16 = 0
    var accounts = 1
    var suspendedAccounts = 0
    var deniedAccounts: [String] = []
    var deniedActions: [String] = []
    var regions: [String]
    var clusters: Int
    var tasks: Int
    var latency: Duration
    var quotas = Quotas.off
    var seed: UInt64 = 42
    var faults = Faults.none

    /// The estate of the demo unless the user says otherwise.
    static let demo = Self(
        accounts: 5,
        suspendedAccounts: 1,
        regions: ["us-east-1", "us-west-2", "eu-west-1"],
        clusters: 20,
        tasks: 20,
        latency: .milliseconds(20)
    )

    /// The estate.
    var estate: Estate {
        Estate(shape)
    }

    private var shape: EstateShape {
        let ids = EstateShape.accountIDs(accounts + suspendedAccounts)
        var shape = EstateShape(
            accounts: ids,
            regions: regions,
            clusters: clusters,
            stoppedTasks: tasks,
            seed: seed
        )
        shape.suspendedAccounts = Set(ids.dropFirst(accounts))
        shape.deniedAccounts = Set(deniedAccounts)
        shape.deniedActions = Set(deniedActions)
        // What every account has: regions that nobody has asked for.
        shape.disabledRegions = ["af-south-1", "me-south-1"].filter { !regions.contains($0) }
        return shape
    }

    /// How it is served.
    var configuration: EmulatorConfiguration {
        var faults = faults
        faults.seed = seed
        return EmulatorConfiguration(port: port, latency: .fixed(latency), quotas: quotas, faults: faults)
    }

    private enum QuotasChoice: String, CaseIterable {
        case off
        case documented
        case drained

        var quotas: Quotas {
            switch self {
            case .off: .off
            case .documented: .documented
            case .drained: .drained
            }
        }
    }

    /// The options, for a command whose settings hold these at `path`.
    ///
    /// - Parameter standard: the estate of a user who says nothing, for the help.
    static func options<Settings>(
        at path: any WritableKeyPath<Settings, Self> & Sendable,
        standard: Self
    ) -> [CommandOption<Settings>] {
        OptionGroup.emulator.holding([
            .option("--accounts", value: "N", standard: "\(standard.accounts)", help: "accounts of the organization") {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].accounts = try Values.integer(text, of: "--accounts", in: 1...10_000)
            },
            .option(
                "--suspended",
                value: "N",
                standard: "\(standard.suspendedAccounts)",
                rank: .rare,
                help: "suspended accounts beside them"
            ) {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].suspendedAccounts = try Values.integer(text, of: "--suspended", in: 0...10_000)
            },
            .option(
                "--deny-account",
                value: "ID",
                repetition: .all,
                rank: .rare,
                help: "accounts whose roles nobody may assume"
            ) {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].deniedAccounts += try Values.accounts(text, of: "--deny-account").map(\.digits)
            },
            .option(
                "--deny-action",
                value: "ACTION",
                repetition: .all,
                rank: .rare,
                help: "what nobody may do, as account:ListRegions"
            ) {
                $0[keyPath: path].deniedActions.append($1)
            },
            .option(
                "--regions",
                value: "N|NAME,...",
                kind: .regions(),
                standard: standard.regions.joined(separator: ","),
                help: "the regions of every account"
            ) {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].regions =
                    text.allSatisfy(\.isNumber)
                    ? EstateShape.regionNames(try Values.integer(text, of: "--regions", in: 1...30))
                    : try Values.regions(text, of: "--regions")
            },
            .option("--clusters", value: "N", standard: "\(standard.clusters)", help: "clusters in each region") {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].clusters = try Values.integer(text, of: "--clusters", in: 0...100_000)
            },
            .option("--tasks", value: "N", standard: "\(standard.tasks)", help: "stopped tasks in each cluster") {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].tasks = try Values.integer(text, of: "--tasks", in: 0...1_000_000)
            },
            .option(
                "--latency",
                value: "DURATION",
                standard: "\(Int(standard.latency / .milliseconds(1)))ms",
                help: "how long each answer takes"
            ) {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].latency = try Values.duration(text, of: "--latency")
            },
            .option(
                "--quotas",
                value: "WHICH",
                kind: .choice(QuotasChoice.self),
                standard: "off",
                help: "off, documented as AWS's are, or drained"
            ) {
                (settings, text) throws(UsageError) in
                let choice: QuotasChoice = try Values.choice(text, of: "--quotas")
                settings[keyPath: path].quotas = choice.quotas
            },
            .option("--deny", value: "GLOB", repetition: .all, help: "clusters that answer AccessDenied") {
                settings,
                text in
                settings[keyPath: path].faults.deniedClusters.append(text)
            },
            .option(
                "--faults",
                value: "NAME=V,...",
                repetition: .all,
                help: "throttles=5%,ListTasks:stalls=1%,skew=10m, ..."
            ) { (settings, text) throws(UsageError) in
                try FaultsOption.add(text, to: &settings[keyPath: path].faults)
            },
            .option("--seed", value: "N", standard: "42", help: "another estate of the same size") {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].seed = UInt64(try Values.integer(text, of: "--seed", in: 0...(.max)))
            },
        ])
    }
}
