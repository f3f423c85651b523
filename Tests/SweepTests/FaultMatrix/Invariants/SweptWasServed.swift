@testable import Emulator

/// A cluster counts as swept only where all of its tasks were served.
struct SweptWasServed: Invariant {
    func violations(of outcome: ScenarioOutcome) -> [String] {
        guard let coverage = outcome.report?.coverage else { return [] }
        let swept = coverage.clusters["swept"] ?? 0
        let served = outcome.served.tasks.union(outcome.served.missing)
        var whole = 0
        for account in outcome.scenario.estate.accounts {
            for region in account.regions {
                whole += region.clusters.count { cluster in
                    outcome.served.clusters.contains(cluster.arn)
                        && (0..<cluster.tasks.count).allSatisfy { index in
                            cluster.tasks.desiredStatus(at: index) != "STOPPED"
                                || served.contains(
                                    "\(region.arnPrefix):task/\(cluster.name)/\(cluster.tasks.id(at: index))"
                                )
                        }
                }
            }
        }
        return swept <= whole ? [] : ["\(swept) clusters are swept, and of \(whole) all tasks were served"]
    }
}
