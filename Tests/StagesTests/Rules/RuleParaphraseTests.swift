import AWS
import Stages
import Testing

/// The same words, written differently, keep their bucket: by agents, consoles, logs and hands that copied them.
struct RuleParaphraseTests {
    /// A way in which a text reaches us otherwise than it was written.
    enum Mangling: String, CaseIterable {
        case upperCase, lowerCase, curlyApostrophes, noApostrophes, wideSpaces, nested, consolePrefix, longTail
        case otherNames, quotedTwice, terminalColors

        func mangle(_ text: String) -> String {
            switch self {
            case .upperCase: text.uppercased()
            case .lowerCase: text.lowercased()
            case .curlyApostrophes: text.replacing("'", with: "’")
            case .noApostrophes: text.replacing("'", with: "").replacing("’", with: "")
            case .wideSpaces: text.replacing(" ", with: "  \n\t")
            case .nested:
                "Error response from daemon: service call has been retried 5 time(s): " + text + ": exit status 1"
            case .consolePrefix: "Status reason | " + text.prefix(1).uppercased() + text.dropFirst()
            case .longTail: text + "; request " + String(repeating: "0f", count: 500) + "…"
            case .otherNames:
                text.replacing("111122223333", with: "123456789012")
                    .replacing("eu-west-1", with: "ap-southeast-2")
                    .replacing("subnet-0", with: "subnet-9f8e7d")
                    .replacing("/app", with: "/orders")
            case .quotedTwice: "\"" + text.replacing("\"", with: "\\\\\"") + "\""
            case .terminalColors: "\u{1B}[31m" + text + "\u{1B}[0m"
            }
        }
    }

    @Test(arguments: RuleCase.all, Mangling.allCases)
    func keepsTheBucket(_ example: RuleCase, _ mangling: Mangling) {
        var task = example.task
        task.task.stoppedReason = task.task.stoppedReason.map(mangle)
        for index in task.task.containers.indices {
            task.task.containers[index].reason = task.task.containers[index].reason.map(mangle)
        }
        let verdict = RuleClassifier.standard.classify(task)
        #expect(verdict.bucket == example.bucket, "\(verdict.cause): \(verdict.reason)")

        func mangle(_ text: String) -> String { text.isEmpty ? text : mangling.mangle(text) }
    }

    /// ECS cuts long reasons: whatever names the cause early survives that.
    @Test(arguments: RuleCase.spoken.filter { $0.task.task.containers.count == 1 })
    func survivesTheCutOfECS(_ example: RuleCase) {
        var task = example.task
        let tail = String(repeating: " and more of the same", count: 60)
        task.task.stoppedReason = task.task.stoppedReason.map { String(($0 + tail).prefix(1_024)) }
        task.task.containers[0].reason = task.task.containers[0].reason.map { String(($0 + tail).prefix(1_024)) }
        #expect(RuleClassifier.standard.classify(task).bucket == example.bucket)
    }

    /// Old archives and some tools leave the stop code out: then words and exit codes decide, and nearly as well.
    @Test func needsNoStopCodeWhereThereAreWords() {
        // A caller's words are known for his by the stop code alone.
        let examples = RuleCase.all.filter {
            $0.hasWords && $0.task.task.stopCode != nil && $0.task.task.stopCode != "UserInitiated"
        }
        let changed = examples.filter { example in
            var task = example.task
            task.task.stopCode = nil
            return RuleClassifier.standard.classify(task).bucket != example.bucket
        }
        #expect(changed.count * 50 <= examples.count, "\(changed.map(\.testDescription))")
    }

    @Test func speaksForEveryBucket() {
        for bucket in Bucket.allCases {
            #expect(RuleCase.all.count { $0.bucket == bucket && $0.hasWords } >= 10, "\(bucket)")
        }
    }
}

extension RuleCase {
    /// Whether ECS says anything of the task but that it ended.
    fileprivate var hasWords: Bool {
        let reasons = [task.task.stoppedReason] + task.task.containers.map(\.reason)
        return reasons.contains { !($0 ?? "").isEmpty }
    }
}
