import AWS
import Stages
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Scores the rules on labelled tasks that lie beside the checkout, where there are any; they are no part of the project.
@Suite(.enabled(if: RuleCorpus.isThere))
struct RuleCorpusTests {
    @Test func scoresWellOnLabelledTasks() throws {
        let score = RuleCorpus.score(try RuleCorpus.rows())
        #expect(score.macroF1 >= 0.97, "\(score)")
        #expect(score.missesByClass.values.allSatisfy { $0 <= 2 }, "\(score)")
    }

    @Test func scoresWellWithoutAnyStopCode() throws {
        var rows = try RuleCorpus.rows()
        for index in rows.indices { rows[index].task.stopCode = nil }
        let score = RuleCorpus.score(rows)
        #expect(score.macroF1 >= 0.95, "\(score)")
    }

    /// Where a careful reader could defend several labels, the verdict is one of them.
    @Test func isDefensibleWhereReadersDiffer() throws {
        let open = try RuleCorpus.rows().filter { $0.ambiguousWith != nil }
        #expect(!open.isEmpty)
        for row in open {
            let bucket = RuleClassifier.standard.classify(RuleCorpus.stopped(row)).bucket
            #expect(bucket == row.label || row.ambiguousWith?.contains(bucket) == true, "\(row.id)")
        }
    }

    /// What is dropped unclassified must be what its label calls no failure.
    @Test func dropsNoLabelledFailure() throws {
        let rules = RuleClassifier.standard
        let dropped = try RuleCorpus.rows().filter { rules.assess(RuleCorpus.stopped($0)).isCertainlyClean }
        #expect(dropped.filter { $0.label != .benign }.map(\.id).isEmpty)
        #expect(!dropped.isEmpty)
    }
}

private enum RuleCorpus {
    struct Row {
        struct Label: Decodable {
            var id: String
            var label: Bucket
            var ambiguousWith: [Bucket]?

            private enum CodingKeys: String, CodingKey {
                case id, label
                case ambiguousWith = "ambiguous_with"
            }
        }

        var id: String
        var label: Bucket
        var ambiguousWith: [Bucket]?
        var task: ECSTask
    }

    struct Score: CustomStringConvertible {
        var macroF1: Double
        var missesByClass: [Bucket: Int]
        var misses: [String]

        var description: String { "macro-F1 \(macroF1); misses:\n" + misses.joined(separator: "\n") }
    }

    struct NoTask: Error {
        var line: String
    }

    static let file: String = {
        let checkout = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return "/" + checkout + "/../shared/corpus/dev.jsonl"
    }()

    static var isThere: Bool { FileManager.default.fileExists(atPath: file) }

    static func rows() throws -> [Row] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { line in
            let label = try JSONDecoder().decode(Row.Label.self, from: Data(line.utf8))
            // The program's own reader takes a task that is a member of something only from an event.
            let event = Array(line.replacing("\"task\":", with: "\"detail\":").utf8)
            guard case .event(let task)? = try TaskDocument.read(event[...]).first else { throw NoTask(line: label.id) }
            return Row(id: label.id, label: label.label, ambiguousWith: label.ambiguousWith, task: task)
        }
    }

    static func stopped(_ row: Row) -> StoppedTask {
        StoppedTask(
            cluster: Cluster(arn: row.task.clusterArn ?? "", region: "us-east-1", account: "111122223333"),
            task: row.task
        )
    }

    /// The score over the rows that have one label only.
    static func score(_ rows: [Row]) -> Score {
        var truePositives: [Bucket: Double] = [:]
        var predicted: [Bucket: Double] = [:]
        var actual: [Bucket: Double] = [:]
        var score = Score(macroF1: 0, missesByClass: [:], misses: [])
        for row in rows where row.ambiguousWith == nil {
            let verdict = RuleClassifier.standard.classify(stopped(row))
            predicted[verdict.bucket, default: 0] += 1
            actual[row.label, default: 0] += 1
            if verdict.bucket == row.label {
                truePositives[row.label, default: 0] += 1
            } else {
                score.missesByClass[row.label, default: 0] += 1
                score.misses.append(
                    "\(row.id) \(row.label) read as \(verdict.bucket) \(verdict.cause): \(verdict.reason)"
                )
            }
        }
        for bucket in Bucket.allCases {
            let both = predicted[bucket, default: 0] + actual[bucket, default: 0]
            score.macroF1 += both == 0 ? 1 : 2 * truePositives[bucket, default: 0] / both
        }
        score.macroF1 /= Double(Bucket.allCases.count)
        return score
    }
}
