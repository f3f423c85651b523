import AWS

/// What bounds the measured sweeps, in sentences.
struct BenchVerdict {
    private let report: BenchReport

    init(_ report: BenchReport) {
        self.report = report
    }

    /// The sentences, the most important last; none where nothing was measured.
    var sentences: [String] {
        guard let round = report.typicalRound else { return [] }
        let (least, calls) = (report.leastTimes(of: round), round.calls)
        guard let latency = calls.medianLatency else { return ["No call was answered."] }
        return [
            report.estate == .emulated
                ? "The emulator runs in the same process: CPU and memory are of both." : nil,
            floors(least, round, calls, latency),
            bottleneck(of: round),
            conclusion(least, round),
        ].compactMap(\.self)
    }

    private func floors(_ least: LeastTimes, _ round: BenchRound, _ calls: BenchCalls, _ latency: Duration) -> String {
        let milliseconds = Counts.decimal(latency / .milliseconds(1), places: 1)
        let quota = round.tightestQuota.map { " (\($0.key.quota) in \($0.key.region))" } ?? ""
        return "At least: \(Self.seconds(least.roundTrips)) for \(Counts.counted(calls.requests, "call")) of "
            + "\(milliseconds) ms, \(report.concurrency) at a time; \(Self.seconds(least.quotas)) for the quotas\(quota); "
            + "\(Self.seconds(least.processors)) of work for \(Counts.counted(report.processors, "processor"))."
    }

    private func bottleneck(of round: BenchRound) -> String? {
        guard let bottleneck = round.bottleneck else { return nil }
        let share = Int((bottleneck.busyShare * 100).rounded())
        return
            "Busiest stage: \(bottleneck.stage), whose \(Counts.counted(bottleneck.width, "worker")) had work for \(share) % of "
            + "the time."
    }

    private func conclusion(_ least: LeastTimes, _ round: BenchRound) -> String {
        let bound =
            switch least.bound(of: round.wall) {
            case .quotas: "Bound by AWS's quotas"
            case .roundTrips: "Bound by round trips"
            case .processors: "Bound by the processors"
            case nil:
                "Bound by none of these; perhaps by calls that follow from each other, delays before retries or a busy machine"
            }
        let ratio = least.ratio(of: round.wall).map {
            ", \(Counts.decimal($0, places: 2)) times what quotas and round trips take"
        }
        return "\(bound): \(Self.seconds(round.wall))\(ratio ?? "")."
    }

    private static func seconds(_ duration: Duration) -> String {
        Counts.decimal(duration / .seconds(1), places: 2) + " s"
    }
}
