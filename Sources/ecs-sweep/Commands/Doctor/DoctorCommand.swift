import AWS
import HTTP
import Pipeline
import Sinks
import Stages

/// `ecs-sweep doctor`: checks what a sweep with the same options needs.
struct DoctorCommand {
    /// How long the checks may take unless `--timeout` says otherwise.
    private static let timeout = Duration.seconds(90)
    /// A doctor tells what is wrong now: it does not wait long for better times.
    private static let maximumAttempts = 2
    private static let maximumThrottles = 2

    /// What is printed.
    enum Format: String, CaseIterable {
        case stdout
        case json
    }

    struct Settings {
        var sweep = SweepSettings()
        var sample = 3
        var format = Format.stdout

        static var options: [CommandOption<Self>] {
            [
                .option(
                    "--sample",
                    value: "N",
                    standard: "3",
                    help: "accounts, and regions of all, to look at"
                ) {
                    (settings, text) throws(UsageError) in
                    settings.sample = try Values.integer(text, of: "--sample", in: 1...10_000)
                },
                output,
            ] + heeded.map { $0.within(\.sweep) }
        }

        private static var output: CommandOption<Self> {
            .option(
                "-o",
                "--output",
                value: "FORMAT",
                kind: .choice(Format.self),
                standard: "stdout",
                help: "stdout or json"
            ) { (settings, text) throws(UsageError) in
                // The word may be the address of a webhook, and is not said again.
                guard let format = Format(rawValue: text) else {
                    throw UsageError("doctor prints lines, or JSON with -o json, and only to the standard output.")
                }
                settings.format = format
            }
            .onCommandLineOnly("--output")
        }

        /// What the checks depend on.
        private static var heeded: [CommandOption<SweepSettings>] {
            SweepSettings.options([
                "profile", "region", "account", "organization", "role", "external-id", "session-name", "estate",
                "endpoint-url", "cluster", "logs", "concurrency", "quota-share", "timeout", "call-timeout",
                "owner-tag", "owners",
            ]).map { option in
                var option = option
                if option.description.key == "timeout" { option.description.standard = "90s" }
                return option
            }
        }
    }

    private var settings = Settings()
    private let environment: [String: String]

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        self.environment = environment
        try CommandParser(command: .doctor, options: Settings.options, environment: environment).parse(
            words,
            into: &settings
        )
    }

    func run() async throws -> ExitStatus {
        let sweep = try settings.sweep.fittedToLimits()
        let (result, interruption) = await interruptible(timeout: sweep.timeout ?? Self.timeout) {
            () async -> Result<Checkup.Result, any Error> in
            do { return .success(try await check(sweep)) } catch { return .failure(error) }
        }
        guard let result = try result?.get() else { return .interrupted }
        let report = DoctorReport(result: result)
        Console().print(settings.format == .json ? try report.json() : report.text)
        if interruption == .signal { return .interrupted }
        if interruption == .timeout { Console().error("the checks were cut short: give them more --timeout.") }
        return report.status
    }

    private func check(_ sweep: SweepSettings) async throws -> Checkup.Result {
        var result = Checkup.Result()
        let variables = Environment(environment)
        let files: SharedFiles
        do throws(ConfigFileError) {
            files = try SharedFiles(environment: variables)
        } catch {
            result.findings.append(Finding(.failure, "files", of: "configuration", error.description))
            return result
        }
        let descriptions = try sweep.estate.descriptions()
        _ = try sweep.owners.owners()
        result.findings += SurroundingsCheck.files(files) + [SurroundingsCheck.proxy(environment)]
        let configuration = AWSConfiguration(
            environment: variables,
            files: files,
            profile: descriptions.first?.profile
        )
        let surroundings = result
        let exposed = Locked<Set<ExposedFile>>([])
        return try await CurlTransport.withTransport(sweep.transport(caBundlePath: configuration.caBundlePath)) {
            transport in
            var result = surroundings
            let connection = SweepConnection(
                transport: transport,
                concurrency: sweep.concurrency,
                quotaShare: sweep.quotaShare ?? .standard,
                maximumAttempts: Self.maximumAttempts,
                maximumThrottles: Self.maximumThrottles,
                onExposedFile: { file in exposed.withLock { _ = $0.insert(file) } }
            )
            let estate = EstateBases(
                variables: variables,
                files: files,
                endpointURL: sweep.endpointURL,
                connection: connection
            )
            let checkup = Checkup(
                transport: transport,
                callTimeout: sweep.callTimeout,
                now: connection.options.now,
                sample: settings.sample,
                clusters: sweep.clusters,
                furtherCalls: sweep.furtherCalls
            )
            do {
                for base in try await estate.bases(descriptions) {
                    result.add(await checkup.result(of: base))
                }
            } catch let error as UsageError {
                throw error
            } catch let error as CredentialError {
                result.findings.append(Finding(.failure, "credentials", of: "the keys", error.description))
            } catch {
                result.findings.append(Finding(.failure, "settings", of: "configuration", String(describing: error)))
            }
            let files = exposed.withLock { $0 }.sorted { $0.path < $1.path }
            result.findings += files.map(SurroundingsCheck.exposure)
            return result
        }
    }
}
