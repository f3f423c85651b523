import Stages

/// Problems of the same code and operation, told in one line.
struct ProblemSummary: Equatable {
    private struct Key: Hashable {
        var code: String
        var operation: String
    }

    /// The most places that a line names.
    private static let placeLimit = 3

    /// AWS's error code.
    var code: String
    /// The operation that failed.
    var operation: String
    /// Where it failed: `account`, `account region` or `account region cluster`, in the order of the report.
    var places: [String]
    /// What AWS said the first time (hostile text).
    var message: String

    /// The problems in groups, the most frequent first.
    static func summaries(of problems: [Coverage.Problem]) -> [Self] {
        var order: [Key] = []
        var groups: [Key: Self] = [:]
        for problem in problems {
            let key = Key(code: problem.code, operation: problem.operation)
            if groups[key] == nil { order.append(key) }
            groups[
                key,
                default: Self(code: problem.code, operation: problem.operation, places: [], message: problem.message)
            ].places.append(place(of: problem))
        }
        let ranked = order.compactMap { groups[$0] }.enumerated().sorted {
            ($1.element.places.count, $0.offset) < ($0.element.places.count, $1.offset)
        }
        return ranked.map(\.element)
    }

    /// The summary in one line (hostile text).
    var line: String {
        var line = "\(code) from \(operation) in \(places.prefix(Self.placeLimit).joined(separator: ", "))"
        if places.count > Self.placeLimit { line += " and \(Counts.grouped(places.count - Self.placeLimit)) more" }
        return message.isEmpty ? line : "\(line): \(message)"
    }

    private static func place(of problem: Coverage.Problem) -> String {
        let name = problem.cluster.flatMap { $0.split(separator: "/").last }.map(String.init)
        return [problem.account, problem.region ?? "", name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
