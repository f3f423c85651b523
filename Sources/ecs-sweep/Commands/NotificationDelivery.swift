import AWS
import HTTP
import Pipeline
import Reports
import Sinks

/// Tells those who are to be told of a report, over connections of its own.
struct NotificationDelivery: Sendable {
    // What a service answers is a word or two.
    private static let answerLimit = 64 << 10
    private static let connections = 8

    private let routes: NotificationRoutes
    private let transport: CurlTransport.Configuration
    private let console: Console

    /// What is to be told; `nil` where nobody is, as where only a prompt is shown.
    ///
    /// Addresses and keys are read here, once: what is wrong with them shows before anything is asked of AWS.
    ///
    /// - Parameter channels: the owners' channels, by the owner's name.
    /// - Throws: ``UsageError`` where an address or a key cannot be had.
    init?(
        _ report: ReportSettings,
        channels: [String: String] = [:],
        environment: [String: String]
    ) throws(UsageError) {
        let settings = report.notifications
        guard !report.showsPromptOnly,
            let routes = try settings.routes(environment: environment, channels: channels)
        else { return nil }
        let console = Console(isQuiet: report.isQuiet)
        self.routes = routes
        self.console = console
        let bundle = environment["AWS_CA_BUNDLE"].flatMap { $0.isEmpty ? nil : $0 }
        transport = CurlTransport.Configuration(
            maximumBodySize: Self.answerLimit,
            maximumHeaderSize: Self.answerLimit,
            maximumConnections: Self.connections,
            caBundlePath: bundle
        )
        for path in Set(settings.secretFiles(channels: channels)).sorted() {
            if let file = ExposedFile(path: path, content: .secrets) { console.warning("\(file)") }
        }
        for choice in settings.choices where choice.isSeenByOthers {
            console.warning(
                "other users of this machine can read the address on the command line: write "
                    + "\(choice.kind.rawValue)=env:NAME or \(choice.kind.rawValue)=@FILE."
            )
        }
    }

    /// Sends the messages, and waits for nobody any more once the signal comes.
    ///
    /// One that has come before does not count: who is told learns that the sweep is incomplete.
    ///
    /// - Returns: whom it could not tell.
    func send(_ report: SweepReport, until drain: DrainSignal = DrainSignal()) async -> [NotificationError] {
        guard !drain.hasBegun else { return await send(report) }
        return await withTaskGroup(of: [NotificationError]?.self) { group in
            group.addTask { await send(report) }
            group.addTask {
                await drain.wait()
                return nil
            }
            var ended = await group.next() ?? nil
            group.cancelAll()
            // Cancelled, it tells whom it had not told yet.
            if ended == nil { ended = await group.next() ?? nil }
            return ended ?? []
        }
    }

    private func send(_ report: SweepReport) async -> [NotificationError] {
        guard report.failureCount > 0 else { return [] }
        let unrouted = routes.unroutedGroups(of: report)
        if unrouted > 0 {
            console.warning(
                "\(unrouted) \(unrouted == 1 ? "group has" : "groups have") no owner with a channel to send to, and "
                    + "nobody was told: add an output such as slack=env:NAME for these."
            )
        }
        do {
            return try await CurlTransport.withTransport(transport) { transport in
                await Notifier(routes, over: transport).send(report)
            }
        } catch {
            return [NotificationError(format: "every", cause: error)]
        }
    }
}
