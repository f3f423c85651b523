import Sinks
import Stages

/// The report's `coverage`.
struct CoverageEntry: Decodable, JSONWritable {
    private struct Problem: Decodable, JSONWritable {
        private enum CodingKeys: String, CodingKey {
            case account, region, cluster, operation, code, message
        }

        let problem: Coverage.Problem

        init(_ problem: Coverage.Problem) {
            self.problem = problem
        }

        func write(to object: inout JSONObject) {
            object.add("account", problem.account)
            object.add("cluster", problem.cluster)
            object.add("code", problem.code)
            object.add("message", problem.message)
            object.add("operation", problem.operation)
            object.add("region", problem.region)
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            problem = Coverage.Problem(
                account: try values.decode(String.self, forKey: .account),
                region: try values.decodeIfPresent(String.self, forKey: .region),
                cluster: try values.decodeIfPresent(String.self, forKey: .cluster),
                operation: try values.decode(String.self, forKey: .operation),
                code: try values.decode(String.self, forKey: .code),
                message: try values.decode(String.self, forKey: .message)
            )
        }
    }

    private enum CodingKeys: String, CodingKey {
        case complete, ranToEnd, missingShards, accounts, regions, clusters, tasks, calls, accountEndings, scopes
        case problems, omittedProblems
    }

    let coverage: Coverage

    init(_ coverage: Coverage) {
        self.coverage = coverage
    }

    func write(to object: inout JSONObject) {
        object.add("accountEndings", coverage.accountEndings)
        object.add("accounts", CountsEntry(coverage.accounts, and: .suspended))
        object.add("calls", coverage.calls)
        object.add("clusters", CountsEntry(coverage.clusters, and: .vanished))
        object.add("complete", coverage.isComplete)
        object.add("missingShards", coverage.missingShards.lazy.map(ShardEntry.init))
        object.add("omittedProblems", coverage.omittedProblems)
        object.add("problems", coverage.problems.lazy.map(Problem.init))
        object.add("ranToEnd", coverage.ranToEnd)
        object.add("regions", CountsEntry(coverage.regions, and: .notEnabled))
        object.add("scopes", coverage.scopes)
        object.add("tasks", coverage.tasks)
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        var coverage = Coverage()
        coverage.ranToEnd = try values.decode(Bool.self, forKey: .ranToEnd)
        coverage.missingShards = try values.decode([ShardEntry].self, forKey: .missingShards).map(\.shard)
        coverage.accounts = try Self.counts(of: values, forKey: .accounts)
        coverage.regions = try Self.counts(of: values, forKey: .regions)
        coverage.clusters = try Self.counts(of: values, forKey: .clusters)
        coverage.tasks = try values.decode(Coverage.Tasks.self, forKey: .tasks)
        let tasks = coverage.tasks
        for number in [
            tasks.listed, tasks.described, tasks.missing, tasks.benign, tasks.failed, tasks.excluded, tasks.refused,
        ] {
            _ = try values.bounded(number, forKey: .tasks)
        }
        coverage.calls = try values.decode(Coverage.Calls.self, forKey: .calls)
        for number in [coverage.calls.total, coverage.calls.throttled, coverage.calls.retried] {
            _ = try values.bounded(number, forKey: .calls)
        }
        coverage.accountEndings = try values.decode([Coverage.Account].self, forKey: .accountEndings)
        coverage.scopes = try values.decode([Coverage.Scope].self, forKey: .scopes)
        for scope in coverage.scopes { _ = try values.bounded(scope.clusters, forKey: .scopes) }
        if let contradiction = Self.contradiction(in: coverage) { throw values.refusal(.scopes, contradiction) }
        coverage.problems = try values.decode([Problem].self, forKey: .problems).map(\.problem)
        coverage.omittedProblems = try values.bounded(
            try values.decode(Int.self, forKey: .omittedProblems),
            forKey: .omittedProblems
        )
        guard try values.decode(Bool.self, forKey: .complete) == coverage.isComplete else {
            throw values.refusal(.complete, "does not fit the other figures")
        }
        self.coverage = coverage
    }

    /// What the scopes say otherwise than the counts; `nil` where they agree.
    ///
    /// By its scopes it is noticed that a report holds what another does: one without them would count twice.
    private static func contradiction(in coverage: Coverage) -> String? {
        let (scopes, regions) = (coverage.scopes, coverage.regions)
        guard scopes.count == regions.total else {
            return "are \(scopes.count) regions, and coverage.regions has \(regions.total)"
        }
        var endings = Coverage.Counts()
        for scope in scopes { endings[scope.state] += 1 }
        guard endings == regions else { return "end otherwise than coverage.regions says" }
        // Each is bounded, and so is the file: the sum cannot overflow.
        let clusters = scopes.reduce(0) { $0 + $1.clusters }
        guard clusters == coverage.clusters.total else {
            return "hold \(clusters) clusters, and coverage.clusters has \(coverage.clusters.total)"
        }
        return nil
    }

    private static func counts(
        of values: KeyedDecodingContainer<CodingKeys>,
        forKey key: CodingKeys
    ) throws -> Coverage.Counts {
        var fields = try values.decode([String: Int].self, forKey: key)
        let total = fields.removeValue(forKey: "total")
        var counts = Coverage.Counts()
        for (name, number) in fields {
            guard let state = Coverage.State(rawValue: name) else { continue }
            counts[state] = try values.bounded(number, forKey: key)
        }
        guard total == counts.total else { throw values.refusal(key, "have a total that is not the sum of the states") }
        return counts
    }
}
