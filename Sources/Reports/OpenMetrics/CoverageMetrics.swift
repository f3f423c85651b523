import AWS
import Sinks
import Stages

/// What was swept and what could not be, what it took, and when it was, as gauges.
struct CoverageMetrics {
    private let report: SweepReport

    init(_ report: SweepReport) {
        self.report = report
    }

    var families: [MetricFamily] {
        let coverage = report.coverage
        let moment = report.generatedAt.secondsSince1970
        var families = [
            MetricFamily(
                "ecs_sweep_complete",
                help: "Whether everything was swept: 1 if so, else 0.",
                [.init(coverage.isComplete ? 1 : 0)]
            ),
            states("ecs_sweep_accounts", "Accounts by what became of them.", coverage.accounts, and: .suspended),
            states(
                "ecs_sweep_regions",
                "Regions of accounts by what became of them.",
                coverage.regions,
                and: .notEnabled
            ),
            states("ecs_sweep_clusters", "Clusters by what became of them.", coverage.clusters, and: .vanished),
            tasks,
            figure(
                "ecs_sweep_problems",
                "What went wrong on the way.",
                coverage.problems.count + coverage.omittedProblems
            ),
            figure("ecs_sweep_calls", "Calls of AWS.", coverage.calls.total),
            figure("ecs_sweep_throttled_calls", "Calls that AWS throttled.", coverage.calls.throttled),
            figure("ecs_sweep_retried_calls", "Calls that were made again.", coverage.calls.retried),
            seconds("ecs_sweep_duration_seconds", "How long the sweep took.", report.duration.secondsInMicroseconds),
            seconds("ecs_sweep_last_run_timestamp_seconds", "When the last sweep ended, since 1970.", moment),
        ]
        if coverage.isComplete {
            let help = "When the last sweep ended that swept everything, since 1970; missing after one that did not."
            families.append(seconds("ecs_sweep_last_success_timestamp_seconds", help, moment))
        }
        families.append(
            MetricFamily(
                "ecs_sweep_build_info",
                help: "The version that swept.",
                [.init(1, [.init("version", report.toolVersion)])]
            )
        )
        return families
    }

    private var tasks: MetricFamily {
        let tasks = report.coverage.tasks
        let states = [
            ("failed", tasks.failed), ("benign", tasks.benign), ("missing", tasks.missing),
            ("excluded", tasks.excluded), ("refused", tasks.refused),
        ]
        return MetricFamily(
            "ecs_sweep_tasks",
            help: "Stopped tasks by what became of them.",
            states.map { .init(Double($0.1), [.init("state", $0.0)]) }
        )
    }

    // The states that each kind can end in, and the one that only this kind has.
    private func states(
        _ name: String,
        _ help: String,
        _ counts: Coverage.Counts,
        and own: Coverage.State
    ) -> MetricFamily {
        let states = [Coverage.State.swept, .denied, .unreachable, .gaveUp, own]
        return MetricFamily(
            name,
            help: help,
            states.map { .init(Double(counts[$0]), [.init("state", Self.label($0))]) }
        )
    }

    private func figure(_ name: String, _ help: String, _ number: Int) -> MetricFamily {
        MetricFamily(name, help: help, [.init(Double(number))])
    }

    private func seconds(_ name: String, _ help: String, _ number: Double) -> MetricFamily {
        MetricFamily(name, unit: "seconds", help: help, [.init(number)])
    }

    private static func label(_ state: Coverage.State) -> String {
        switch state {
        case .gaveUp: "gave_up"
        case .notEnabled: "not_enabled"
        case .swept, .denied, .unreachable, .suspended, .vanished: state.rawValue
        }
    }
}
