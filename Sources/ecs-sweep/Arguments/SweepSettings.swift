import AWS
import Stages

/// What to sweep, and how hard.
struct SweepSettings {
    var report = ReportSettings()
    var estate = EstateSettings()
    var owners = OwnerSettings()
    var clusters: [String] = []
    var services: [String] = []
    var endpointURL: String?
    var since: Duration?
    var concurrency = 64
    /// How much of AWS's quotas may be used; `nil` where the user does not say.
    var quotaShare: QuotaShare?
    var timeout: Duration?
    /// How long one call may take before it counts as lost.
    var callTimeout = Duration.seconds(60)
    var shard = ShardChoice.assigned
    var logs = Investigation.Logs.leftAlone

    /// The calls that such a sweep makes beyond those of every sweep.
    var furtherCalls: Set<AWSOperation> {
        var calls: Set<AWSOperation> = []
        if owners.tag != nil { calls.insert(.describeServices) }
        if logs == .read { calls.insert(.getLogEvents) }
        return calls
    }

    /// The options that say which part of an estate is looked at, and how hard.
    ///
    /// - Parameters:
    ///   - path: where the settings are.
    ///   - quotaShare: how much of the quotas the command uses unless told otherwise, for its help.
    static func scopeOptions<Settings>(
        at path: any WritableKeyPath<Settings, Self> & Sendable,
        quotaShare: String = "0.8"
    ) -> [CommandOption<Settings>] {
        OptionGroup.estate.holding([
            .option("--cluster", value: "GLOB", repetition: .all, help: "only clusters with such a name") {
                settings,
                text in
                settings[keyPath: path].clusters.append(text)
            },
            .option("--service", value: "GLOB", repetition: .all, help: "only services with such a name") {
                settings,
                text in
                settings[keyPath: path].services.append(text)
            },
            .option("--since", value: "DURATION", help: "only what stopped in the last 15m, 2h, ...") {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].since = try Values.duration(text, of: "--since")
            },
            .option(
                "--shard",
                value: "I/N",
                rank: .rare,
                help: "only the I-th of N parts of the estate; none: all of it"
            ) {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].shard = try ShardChoice(text, of: "--shard")
            },
            .flag("--logs", help: "read logs where only an exit code is known") {
                $0[keyPath: path].logs = .read
            },
        ]) + paceOptions(at: path, quotaShare: quotaShare)
    }

    private static func paceOptions<Settings>(
        at path: any WritableKeyPath<Settings, Self> & Sendable,
        quotaShare: String
    ) -> [CommandOption<Settings>] {
        OptionGroup.pace.holding([
            .option(
                "--concurrency",
                value: "N",
                standard: "64",
                rank: .rare,
                help: "API calls in flight over the whole sweep"
            ) {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].concurrency = try Values.integer(text, of: "--concurrency", in: 1...1024)
            },
            .option(
                "--quota-share",
                value: "F",
                kind: .choice(["unlimited"]),
                standard: quotaShare,
                help: "part of AWS's quotas, or unlimited"
            ) { (settings, text) throws(UsageError) in
                settings[keyPath: path].quotaShare = try Values.quotaShare(text, of: "--quota-share")
            },
            .option("--timeout", value: "DURATION", help: "stop after that long and report what was swept") {
                (settings, text) throws(UsageError) in
                settings[keyPath: path].timeout = try Values.duration(text, of: "--timeout")
            },
            .option(
                "--call-timeout",
                value: "DURATION",
                standard: "60s",
                rank: .rare,
                help: "how long one API call may take"
            ) { (settings, text) throws(UsageError) in
                let timeout = try Values.duration(text, of: "--call-timeout")
                guard timeout >= .milliseconds(100) else {
                    throw UsageError("--call-timeout takes a duration of at least 100ms, not \(Quotation.of(text)).")
                }
                settings[keyPath: path].callTimeout = timeout
            },
        ])
    }

    /// The options of the sweep command that another command heeds as well, by their keys.
    static func options(_ keys: [String]) -> [CommandOption<Self>] {
        options.filter { keys.contains($0.description.key) }
    }

    /// The options of the sweep command.
    static var options: [CommandOption<Self>] {
        EstateSettings.options(at: \.estate)
            + OptionGroup.estate.holding([
                .option(
                    "--endpoint-url",
                    value: "URL",
                    rank: .rare,
                    help: "where every service is, instead of at AWS"
                ) { (settings, text) throws(UsageError) in
                    settings.endpointURL = try Values.endpoint(text, of: "--endpoint-url")
                }
            ]) + scopeOptions(at: \.self) + OwnerSettings.options(at: \.owners) + ReportSettings.options(at: \.report)
    }
}
