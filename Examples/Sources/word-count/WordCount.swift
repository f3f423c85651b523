import Pipeline
import Support

/// Counts the words of files.
///
///     swift run --package-path Examples word-count [FILE ...]
@main
struct WordCount {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.isEmpty {
            let samples = try Samples()
            defer { samples.remove() }
            let (outcome, counts) = try await count(samples.paths + ["no-such-file.txt"])
            check(counts == Samples.counts, "every word of the samples is counted")
            check(outcome.metrics["read"]?.deadLettered == 1, "the missing file is a dead letter")
        } else {
            _ = try await count(arguments)
        }
    }

    private static func count(_ paths: [String]) async throws -> (outcome: Outcome, counts: [String: Int]) {
        let result = Result()
        let outcome = try await wordCount(of: paths, into: result).run()
        let counts = await result.counts
        for (word, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(10) {
            print("\(count)\t\(word)")
        }
        print("\n" + outcome.graph.mermaid)
        print("Bottleneck: \(outcome.metrics.bottleneck?.name ?? "none")")
        return (outcome, counts)
    }
}
