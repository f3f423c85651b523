import AWS

/// `ecs-sweep bench`: measures sweeps of an estate.
struct BenchCommand {
    private var settings = BenchSettings()
    private let environment: [String: String]

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        self.environment = environment
        let parser = CommandParser(command: .bench, options: BenchSettings.options, environment: environment)
        let inForce = try parser.parse(words, into: &settings)
        try settings.check(inForce)
    }

    func run() async throws -> ExitStatus {
        var settings = settings
        settings.sweep = try settings.sweep.fittedToLimits()
        let console = Console(isQuiet: settings.sweep.report.isQuiet)
        let run = BenchRun(
            settings: settings,
            owners: try settings.sweep.owners.owners(),
            shard: try settings.sweep.shard.shard(environment: environment, console: console),
            environment: environment,
            console: console
        )
        if settings.isEmulated {
            let estate = EmulatedEstate(emulator: settings.emulator, sweep: settings.sweep)
            return try await estate.connected { try await run.run($0, over: $1) }
        }
        do {
            let estate = try OwnEstate(settings.sweep, environment: environment)
            return try await estate.connected { try await run.run($0, over: $1) }
        } catch let error where error is CredentialError || error is RegionError {
            console.error(String(describing: error))
            console.warning("to measure without AWS: ecs-sweep bench --emulated")
            return .nothingSwept
        }
    }
}
