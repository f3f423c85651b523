import Reports
import Stages

/// `ecs-sweep merge`: makes one report of the reports of several sweeps, each of another part of an estate.
struct MergeCommand {
    struct Settings {
        var files: [String] = []
        var report = ReportSettings()

        static var options: [CommandOption<Self>] {
            ReportSettings.outputOptions(at: \.report, formats: OutputChoice.Format.allCases.filter { $0 != .ndjson })
        }
    }

    private var settings = Settings()
    private let console: Console
    private let outputs: ReportOutputs
    private let notifications: NotificationDelivery?

    init(_ words: [String], environment: [String: String]) throws(UsageError) {
        var parser = CommandParser(command: .merge, options: Settings.options, environment: environment)
        parser.operand = { (settings, word) throws(UsageError) in settings.files.append(word) }
        try parser.parse(words, into: &settings)
        guard !settings.files.isEmpty else { throw UsageError("merge needs the JSON reports to merge.") }
        guard settings.files.count <= Shard.countLimit else {
            throw UsageError("merge takes at most \(Shard.countLimit) reports, not \(settings.files.count).")
        }
        console = Console(isQuiet: settings.report.isQuiet)
        outputs = ReportOutputs(
            settings.report.outputs,
            rowLimit: settings.report.rowLimit,
            color: settings.report.color,
            terminal: Terminal(environment: environment)
        )
        guard outputs.streams.isEmpty else {
            throw UsageError("merge writes no ndjson: join the shards' own files with cat.")
        }
        // Reports come from elsewhere: they do not say whom this machine sends messages to.
        guard settings.report.notifications.ownerChannels == .leftOut else {
            throw UsageError("merge has no owners file: let each shard's sweep tell the owners with -o channels.")
        }
        notifications = try NotificationDelivery(settings.report, environment: environment)
    }

    func run() async throws -> ExitStatus {
        try AddressSpace.check()
        _ = try OpenFiles(for: 1, outputs: outputs.choices.count)
        var outputs = outputs
        let faults = try outputs.leaveOutUnwritable(isAnyoneTold: notifications != nil)
        for fault in faults { console.error(fault) }
        if let mixture = outputs.mixture { console.warning(mixture) }
        guard let report = try merge().report else { return .nothingSwept }
        var isReported = faults.isEmpty
        do throws(ReportSinkError) {
            try ReportOutput.write(report, to: outputs.reports)
        } catch {
            for line in error.description.split(separator: "\n") { console.error(String(line)) }
            isReported = false
        }
        if let shortfall = outputs.shortfall(of: report.coverage) { console.error(shortfall) }
        for error in await notifications?.send(report) ?? [] {
            console.error(error.description)
            isReported = false
        }
        for shard in report.coverage.missingShards.prefix(10) { console.error("there is no report of shard \(shard).") }
        return ExitStatus(
            interruption: nil,
            sweptNothing: sweptNothing(report),
            isComplete: report.coverage.isComplete && isReported,
            failures: report.coverage.tasks.failed,
            failureExitCode: settings.report.failureExitCode
        )
    }

    // What `classify` read has no accounts: it is nothing where no task was read and something could not be.
    private func sweptNothing(_ report: SweepReport) -> Bool {
        let coverage = report.coverage
        guard coverage.accounts.total > 0 else { return coverage.tasks.described == 0 && !coverage.isComplete }
        return coverage.sweptNothing(in: report.shard)
    }

    private func merge() throws(UsageError) -> ReportMerge {
        var merge = ReportMerge(limit: settings.report.detailLimit)
        var short: [String] = []
        for path in settings.files {
            let (name, bytes) = try InputFile.contents(of: path, limit: ReportFile.sizeLimit)
            do {
                let file = try ReportFile(named: name, bytes)
                try merge.add(file)
                if lacksDetails(file.report) { short.append(name) }
            } catch {
                throw UsageError(String(describing: error))
            }
        }
        if let name = short.first {
            let all = short.count == 1 ? name : "\(name) and \(short.count - 1) more"
            console.warning("fewer failures in detail than wanted are in \(all): sweep with the --limit of the merge.")
        }
        return merge
    }

    // Whether some of the most recent failures may be missing in detail: the report kept fewer than are wanted now.
    private func lacksDetails(_ report: SweepReport) -> Bool {
        let kept = report.failures.count
        return kept < report.coverage.tasks.failed && settings.report.detailLimit.map { kept < $0 } ?? true
    }
}
