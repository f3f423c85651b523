import Emulator

/// `ecs-sweep emulate`: serves an emulated estate to any AWS client.
struct EmulateCommand {
    struct Settings {
        /// What is served unless the user says otherwise.
        private static let standard = EmulatorSettings(regions: ["us-east-1"], clusters: 12, tasks: 20, latency: .zero)

        var emulator = Self.standard

        static var options: [CommandOption<Self>] {
            OptionGroup.emulator.holding([
                .option("--port", value: "N", standard: "any free one", help: "the port on 127.0.0.1") {
                    (settings, text) throws(UsageError) in
                    settings.emulator.port = UInt16(try Values.integer(text, of: "--port", in: 0...65_535))
                }
            ]) + EmulatorSettings.options(at: \.emulator, standard: standard)
        }
    }

    private var settings = Settings()

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        try CommandParser(command: .emulate, options: Settings.options, environment: environment).parse(
            words,
            into: &settings
        )
    }

    func run() async throws -> ExitStatus {
        try AddressSpace.check()
        // As many connections as it serves at most.
        _ = try OpenFiles(for: 256)
        let emulator = settings.emulator
        let console = Console()
        let (error, _) = await interruptible { () -> String? in
            do {
                try await EmulatorServer.withServer(emulator.configuration, serving: emulator.estate) { server in
                    console.print(Self.greeting(server, emulator))
                    // Nothing more to do here until a signal cancels the task.
                    try await ContinuousClock().sleep(until: .now + .seconds(1_000_000_000))
                }
                return nil
            } catch is CancellationError {
                return nil
            } catch {
                return String(describing: error)
            }
        }
        guard case .some(let error?) = error else { return .complete }
        console.error(error)
        return .usage
    }

    private static func greeting(_ server: EmulatorServer, _ emulator: EmulatorSettings) -> String {
        let places = emulator.accounts > 1 ? " of \(emulator.accounts) accounts" : ""
        return """
            Serving \(emulator.clusters) clusters in each of \(emulator.regions.joined(separator: ", "))\(places) at \(server.url)
            export AWS_ENDPOINT_URL=\(server.url) AWS_REGION=\(emulator.regions[0]) AWS_DEFAULT_REGION=\(emulator.regions[0])
            export AWS_ACCESS_KEY_ID=emulated AWS_SECRET_ACCESS_KEY=emulated

            """
    }
}
