import Sinks
import Stages

/// What is said of a run's progress, in one line of a given width.
///
/// It is a pure function of the figures. Where the line is too narrow, what matters least is left out first.
public struct ProgressText: Sendable {
    /// A part of the line: how it reads, at length and then shorter, and which parts it outlives.
    private struct Part {
        var rank: Int
        var forms: [String]
    }

    private static let separator = " \u{00B7} "

    private let parts: [Part]

    /// Makes the text of figures, at a pace.
    public init(_ progress: ProgressFigures, pace: ProgressPace) {
        let remaining = pace.remaining.map { Part(rank: 5, forms: ["\(Self.roughly($0)) left"]) }
        let parts: [Part?]
        switch progress {
        case .sweep(let sweep, let calls):
            parts =
                Self.places(sweep, progress.phase) + [
                    Part(rank: 8, forms: [Counts.counted(sweep.failures, "failure")]),
                    calls.total == 0 ? nil : Self.calls(calls, pace.rate),
                    calls.throttled == 0 ? nil : Part(rank: 4, forms: ["\(Counts.grouped(calls.throttled)) throttled"]),
                    remaining,
                ]
        case .file(let bytes, let size, let tasks, let failures):
            let total = size.map { " of \(Counts.grouped($0 / 1_000_000))" } ?? ""
            parts = [
                Part(rank: 9, forms: ["\(Counts.grouped(bytes / 1_000_000))\(total) MB"]),
                Part(rank: 4, forms: [Counts.counted(tasks, "task")]),
                Part(rank: 8, forms: [Counts.counted(failures, "failure")]),
                pace.rate.map { Part(rank: 3, forms: ["\(Counts.grouped(Int($0 / 1_000_000))) MB/s"]) },
                remaining,
            ]
        }
        self.parts = parts.compactMap(\.self)
    }

    /// The line, of at most `width` columns.
    public func line(width: Int) -> String {
        var parts = parts
        while parts.count > 1, DisplayWidth.of(Self.joined(parts)) > width,
            let least = parts.indices.min(by: { parts[$0].rank < parts[$1].rank })
        {
            if parts[least].forms.count > 1 { parts[least].forms.removeFirst() } else { parts.remove(at: least) }
        }
        return DisplayWidth.cut(Self.joined(parts), to: max(0, width))
    }

    private static func joined(_ parts: [Part]) -> String {
        parts.compactMap(\.forms.first).joined(separator: separator)
    }

    private static func places(_ sweep: SweepProgress, _ phase: ProgressFigures.Phase) -> [Part?] {
        let word: Part? =
            switch phase {
            case .findingAccounts: Part(rank: 10, forms: ["finding accounts"])
            case .findingClusters where sweep.clusters == 0: Part(rank: 10, forms: ["finding clusters"])
            case .finishing: Part(rank: 7, forms: ["looking closer"])
            default: nil
            }
        let accounts = "\(Counts.grouped(sweep.accountsDone))/\(Counts.grouped(sweep.accounts)) accounts"
        let regions = "\(Counts.grouped(sweep.regionsDone))/\(Counts.grouped(sweep.regions)) regions"
        let clusters = "\(Counts.grouped(sweep.clustersDone))/\(Counts.grouped(sweep.clusters)) clusters"
        return [
            word,
            sweep.accounts > 1 ? Part(rank: 2, forms: [accounts]) : nil,
            sweep.regions > 0 ? Part(rank: 3, forms: [regions]) : nil,
            sweep.clusters > 0 ? Part(rank: 9, forms: [clusters]) : nil,
        ]
    }

    private static func calls(_ calls: Coverage.Calls, _ rate: Double?) -> Part {
        let count = Counts.counted(calls.total, "call")
        return Part(rank: 1, forms: (rate.map { ["\(count), \(Counts.grouped(Int($0.rounded())))/s"] } ?? []) + [count])
    }

    // A guess is told as one: to five seconds, minutes, or hours.
    private static func roughly(_ duration: Duration) -> String {
        let seconds = min(duration / .seconds(1), 1e9)
        switch seconds {
        case ..<10: return "~\(max(1, Int(seconds.rounded(.up)))) s"
        case ..<57.5: return "~\(Int((seconds / 5).rounded()) * 5) s"
        case ..<(119 * 60): return "~\(Int((seconds / 60).rounded(.up))) min"
        default: return "~\(Counts.grouped(Int((seconds / 3600).rounded()))) h"
        }
    }
}
