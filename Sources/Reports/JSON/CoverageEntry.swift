import Sinks
import Stages

/// The report's `coverage`.
struct CoverageEntry: Encodable {
    private struct Scope: Encodable {
        var account, region, state: String
        var clusters: Int
    }

    private struct Problem: Encodable {
        private enum CodingKeys: String, CodingKey {
            case account, region, cluster, operation, code, message
        }

        let problem: Coverage.Problem

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(problem.account, forKey: .account)
            try values.encode(problem.region, forKey: .region)
            try values.encode(problem.cluster, forKey: .cluster)
            try values.encode(problem.operation, forKey: .operation)
            try values.encode(problem.code, forKey: .code)
            try values.encode(Escaping.withoutURLSecrets(problem.message), forKey: .message)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case complete, accounts, regions, clusters, tasks, calls, scopes, problems, omittedProblems
    }

    private let coverage: Coverage

    init(_ coverage: Coverage) {
        self.coverage = coverage
    }

    func encode(to encoder: any Encoder) throws {
        let (tasks, calls) = (coverage.tasks, coverage.calls)
        let scopes = coverage.scopes.map {
            Scope(account: $0.account, region: $0.region, state: $0.state.rawValue, clusters: $0.clusters)
        }
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(coverage.isComplete, forKey: .complete)
        try values.encode(fields(coverage.accounts, and: .suspended), forKey: .accounts)
        try values.encode(fields(coverage.regions, and: .notEnabled), forKey: .regions)
        try values.encode(fields(coverage.clusters, and: .vanished), forKey: .clusters)
        try values.encode(
            [
                "listed": tasks.listed, "described": tasks.described, "missing": tasks.missing,
                "benign": tasks.benign, "failed": tasks.failed, "excluded": tasks.excluded, "refused": tasks.refused,
            ],
            forKey: .tasks
        )
        try values.encode(
            ["total": calls.total, "throttled": calls.throttled, "retried": calls.retried],
            forKey: .calls
        )
        try values.encode(scopes, forKey: .scopes)
        try values.encode(coverage.problems.map(Problem.init), forKey: .problems)
        try values.encode(coverage.omittedProblems, forKey: .omittedProblems)
    }

    // The states that each kind can end in, and the one that only this kind has.
    private func fields(_ counts: Coverage.Counts, and own: Coverage.State) -> [String: Int] {
        var fields = ["total": counts.total]
        for state in [Coverage.State.swept, .denied, .unreachable, .gaveUp, own] {
            fields[state.rawValue] = counts[state]
        }
        return fields
    }
}
