import Pipeline

/// What `--verbose` says of a run: a line for each stage, and which of them bounds the rest.
struct StageFigures {
    let metrics: Metrics

    init(_ metrics: Metrics) {
        self.metrics = metrics
    }

    var lines: [String] {
        let stages = metrics.stages.map { stage in
            var words = "stage \(stage.name): \(stage.received) in, \(stage.emitted) out"
            if stage.retried > 0 { words += ", \(stage.retried) retried" }
            let lost = stage.failed + stage.skipped + stage.deadLettered + stage.dropped
            if lost > 0 { words += ", \(lost) lost" }
            return words + ", busy \(Self.seconds(stage.busy)), blocked \(Self.seconds(stage.blocked))"
        }
        return stages + (metrics.bottleneck.map { ["the busiest stage was \($0.name)"] } ?? [])
    }

    private static func seconds(_ duration: Duration) -> String {
        "\(Int(duration / .milliseconds(1))) ms"
    }
}
