@testable import Emulator

/// Every account, region and cluster of which a sweep heard has one final state, and what was not swept is named.
struct EveryPlaceHasOneState: Invariant {
    private static let expiries: Set<String> = ["CredentialError", "ExpiredToken", "ExpiredTokenException"]

    func violations(of outcome: ScenarioOutcome) -> [String] {
        guard let coverage = outcome.report?.coverage else { return [] }
        var found: [String] = []
        for (name, counts) in [
            ("accounts", coverage.accounts), ("regions", coverage.regions), ("clusters", coverage.clusters),
        ] {
            let sum = counts.reduce(0) { $0 + ($1.key == "total" ? 0 : $1.value) }
            if sum != counts["total"] { found.append("\(name) do not add up: \(counts)") }
        }
        let places = coverage.scopes.map { "\($0.account) \($0.region)" }
        if Set(places).count != places.count { found.append("a region has two states: \(places)") }
        if places.count != coverage.regions["total"] {
            found.append("\(places.count) regions are listed: \(coverage.regions)")
        }
        let clusters = coverage.scopes.reduce(0) { $0 + $1.clusters }
        if clusters != coverage.clusters["total"] {
            found.append("the regions have \(clusters) clusters: \(coverage.clusters)")
        }
        guard !outcome.wasCutShort else { return found }
        return found + lost(coverage, outcome)
    }

    /// What a sweep that came to its end did not account for.
    private func lost(_ coverage: SweepResult.Coverage, _ outcome: ScenarioOutcome) -> [String] {
        var found: [String] = []
        // First pages are asked for ahead; keys that are then refused as expired cost all regions, which are named.
        let total = coverage.clusters["total"] ?? -1
        let lostKeys = coverage.problems.contains { $0.cluster == nil && Self.expiries.contains($0.code) }
        if lostKeys ? total > outcome.served.clusters.count : total != outcome.served.clusters.count {
            found.append("\(outcome.served.clusters.count) clusters were served: \(coverage.clusters)")
        }
        for scope in coverage.scopes where scope.state == "swept" && scope.clusters != outcome.scenario.shape.clusters {
            found.append("\(scope.account) \(scope.region) is swept with \(scope.clusters) clusters")
        }
        let unswept = ["denied", "unreachable", "gaveUp"].reduce(0) { $0 + (coverage.clusters[$1] ?? 0) }
        let named = Set(coverage.problems.compactMap(\.cluster)).count
        if unswept > named { found.append("\(unswept) clusters were not swept, and \(named) are named") }
        for scope in coverage.scopes where !["swept", "notEnabled"].contains(scope.state) {
            let isNamed = coverage.problems.contains {
                $0.account == scope.account && ($0.region == scope.region || $0.region == nil)
            }
            if !isNamed { found.append("\(scope.account) \(scope.region) is \(scope.state), and nothing says why") }
        }
        let accounts = outcome.scenario.shape.accounts
        let isEveryAccountKnown =
            outcome.scenario.accounts == .listed || !coverage.problems.contains { $0.operation == "ListAccounts" }
        if isEveryAccountKnown, outcome.scenario.accounts != .own, coverage.accounts["total"] != accounts.count,
            !coverage.problems.contains(where: { $0.operation == "GetCallerIdentity" })
        {
            found.append("there are \(accounts.count) accounts: \(coverage.accounts)")
        }
        return found
    }
}
