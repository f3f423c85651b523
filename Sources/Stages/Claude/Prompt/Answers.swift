#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// What of Claude's answer to one prompt may be used.
struct Answers {
    /// The most characters of an answer's reason, and of its next action.
    static let reasonLimit = 300
    static let nextActionLimit = 200
    /// The buckets that Claude may choose: every one that is a failure.
    static let buckets = Bucket.allCases.filter { $0 != .benign }

    /// Why a signature has no usable verdict, in the words of the warning.
    enum Rejection: String, CaseIterable {
        case missing = "missing"
        case repeated = "given more than once"
        case bucket = "with an unknown bucket"
        case cause = "with a malformed cause"
        case text = "with a missing or too long text"
        case confidence = "with an unknown confidence"
    }

    /// The verdicts that raise that of the rules, by the index of the signature.
    private(set) var verdicts: [Int: Verdict] = [:]
    /// How many signatures have no usable verdict, and why.
    private(set) var rejections: [Rejection: Int] = [:]
    /// How many verdicts were given for ids that were not asked about.
    private(set) var strangers = 0

    /// The answers that passed every check, also those that do not raise, by the index of the signature.
    private(set) var usable: [Int: Answer] = [:]

    /// Reads an answer; `nil` when it is not JSON of the schema's shape.
    init?(_ text: String, to prompt: Prompt, about signatures: [FailureSignature]) {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(text.utf8)) else { return nil }
        var items: [Int: [Answer]] = [:]
        for item in document.verdicts {
            if let index = item.id.flatMap({ prompt.indices[$0] }) {
                items[index, default: []].append(item)
            } else {
                strangers += 1
            }
        }
        for (index, entry) in prompt.entries {
            let given = items[index] ?? []
            guard let answer = given.first else {
                rejections[.missing, default: 0] += 1
                continue
            }
            // Two verdicts for one id: nothing says which of them is meant.
            guard given.count == 1 else {
                rejections[.repeated, default: 0] += 1
                continue
            }
            do throws(Answer.Refused) {
                try add(answer, about: index, entry, signatures)
            } catch {
                rejections[error.why, default: 0] += 1
            }
        }
    }

    /// Takes answers that were kept; one that fails a check is as if it had never been kept.
    init(kept: [(index: Int, entry: PromptEntry, answer: Answer)], about signatures: [FailureSignature]) {
        for (index, entry, answer) in kept { try? add(answer, about: index, entry, signatures) }
    }

    private mutating func add(
        _ answer: Answer,
        about index: Int,
        _ entry: PromptEntry,
        _ signatures: [FailureSignature]
    ) throws(Answer.Refused) {
        let rule = signatures[index].ruleVerdict
        let verdict = try answer.verdict(over: rule, entry.redactor)
        usable[index] = answer
        if Self.raises(verdict, rule) { verdicts[index] = verdict }
    }

    private struct Document: Decodable {
        var verdicts: [Answer]
    }

    /// Whether the verdict says more than the rules'.
    ///
    /// One that is less sure does not, nor does UNKNOWN where the rules know the bucket.
    private static func raises(_ verdict: Verdict, _ rule: Verdict) -> Bool {
        verdict.confidence >= rule.confidence && (verdict.bucket != .unknown || rule.bucket == .unknown)
    }
}
