import Foundation

/// One call of a benchmark program: measures what the options select, prints it, writes it and judges it.
package struct Session: Sendable {
    private let options: Options

    /// Makes a session.
    package init(_ options: Options) {
        self.options = options
    }

    /// Measures the comparisons.
    ///
    /// - Returns: whether every case of our own could be measured, and every threshold that counts was kept.
    package func run(_ comparisons: [Comparison]) async throws -> Bool {
        if let single = options.single {
            try await run(single, of: comparisons)
            return true
        }
        let thresholds = try options.check.map(Threshold.read) ?? []
        let names = Set(comparisons.flatMap { $0.cases.map(\.name) + $0.missing.map(\.name) })
        // A renamed case would otherwise pass for ever, unmeasured.
        for name in thresholds.flatMap(\.cases) where !names.contains(name) {
            throw Options.UsageError(description: "A threshold names \(name), which is no case.")
        }
        let (date, load) = (Date.now, Load.lastMinute)
        let (groups, failed) = await measure(comparisons)
        if groups.isEmpty { throw Options.UsageError(description: "No case begins with \(options.prefixes).") }
        let measurements = groups.flatMap(\.cases)
        for threshold in thresholds where threshold.isUnknown(in: measurements) {
            throw Options.UsageError(description: "\(threshold.case) observes no \(threshold.subject).")
        }
        let report = SuiteReport(
            suite: URL(fileURLWithPath: CommandLine.arguments[0]).lastPathComponent,
            options: options.description,
            date: date,
            load: [load, Load.lastMinute].compactMap(\.self),
            groups: groups,
            marks: thresholds.map { Mark($0, on: measurements) }
        )
        for mark in report.marks { print(mark.line) }
        for failure in failed { print("FAIL  \(failure.name): \(failure.reason)") }
        if let path = options.json { try report.write(to: URL(fileURLWithPath: path)) }
        return failed.isEmpty
            && zip(thresholds, report.marks).allSatisfy { threshold, mark in
                mark.passes(isStrict: options.isStrict, isSelected: threshold.cases.allSatisfy(options.selects))
            }
    }

    /// Measures what is selected; the failures are those of cases that are not a peer's.
    private func measure(_ comparisons: [Comparison]) async -> (groups: [SuiteReport.Group], failed: [CaseFailure]) {
        var groups: [SuiteReport.Group] = []
        var failures: [CaseFailure] = []
        for var comparison in comparisons {
            comparison.cases.removeAll { !options.selects($0.name) }
            var missing = comparison.missing.filter { options.selects($0.name) }
            guard !comparison.cases.isEmpty || !missing.isEmpty else { continue }
            let (measurements, failed) = await Runner(options).measure(comparison)
            missing += failed.map { MissingPeer($0.name, reason: $0.reason) }
            failures += failed.filter { !$0.isPeer }
            let lines = Table.lines(measurements, of: comparison) + Table.figures(measurements)
            for line in lines { print(line) }
            for peer in missing { print("missing: \(peer.name): \(peer.reason)") }
            print()
            groups.append(
                .init(baseline: comparison.baseline, unit: comparison.unit, cases: measurements, missing: missing)
            )
        }
        return (groups, failures)
    }

    /// Runs one case once: for a tool such as callgrind that looks at the process from outside.
    private func run(_ single: Options.Single, of comparisons: [Comparison]) async throws {
        guard let item = comparisons.flatMap(\.cases).first(where: { $0.name == single.name }),
            case .timed(let body) = item.work
        else { throw Options.UsageError(description: "\(single.name) is no case that can be run alone.") }
        try await body(.init(operations: single.operations, resident: ResidentPeak(), isTimed: false))
    }
}
