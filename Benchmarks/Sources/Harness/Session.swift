import Foundation

/// One call of a benchmark program: measures what the options select, prints it, writes it and judges it.
package struct Session: Sendable {
    private struct Report: Codable {
        var rounds: Int
        var scale: Double
        var missing: [MissingPeer]
        var cases: [Measurement]
    }

    private let options: Options

    /// Makes a session.
    package init(_ options: Options) {
        self.options = options
    }

    /// Measures the comparisons.
    ///
    /// - Returns: whether every threshold that counts was kept.
    package func run(_ comparisons: [Comparison]) async throws -> Bool {
        let thresholds = try options.check.map(Threshold.read)
        let names = Set(comparisons.flatMap { $0.cases.map(\.name) + $0.missing.map(\.name) })
        // A renamed case would otherwise pass for ever, unmeasured.
        for name in (thresholds ?? []).flatMap(\.cases) where !names.contains(name) {
            throw Options.UsageError(description: "A threshold names \(name), which is no case.")
        }
        var report = Report(rounds: options.rounds, scale: options.scale, missing: [], cases: [])
        for var comparison in comparisons {
            comparison.cases.removeAll { !options.selects($0.name) }
            let missing = comparison.missing.filter { options.selects($0.name) }
            guard !comparison.cases.isEmpty || !missing.isEmpty else { continue }
            let measurements = try await Runner(options).measure(comparison)
            print(Table.lines(measurements, of: comparison).joined(separator: "\n"))
            for line in Table.figures(measurements) { print(line) }
            for peer in missing { print("missing: \(peer.name): \(peer.reason)") }
            print()
            report.cases += measurements
            report.missing += missing
        }
        if report.cases.isEmpty && report.missing.isEmpty {
            throw Options.UsageError(description: "No case begins with \(options.prefixes).")
        }
        if let path = options.json { try write(report, to: path) }
        guard let thresholds else { return true }
        for threshold in thresholds where threshold.isUnknown(in: report.cases) {
            throw Options.UsageError(description: "\(threshold.case) observes no \(threshold.subject).")
        }
        let check = Check(thresholds, on: report.cases)
        print(check.lines.joined(separator: "\n"))
        return check.passes(isStrict: options.isStrict)
    }

    private func write(_ report: Report, to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(report).write(to: URL(fileURLWithPath: path))
    }
}
