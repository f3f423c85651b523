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

    /// Reads an answer; `nil` when it is not JSON of the schema's shape.
    init?(_ text: String, to prompt: Prompt, about signatures: [FailureSignature]) {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(text.utf8)) else { return nil }
        var items: [Int: [Item]] = [:]
        for item in document.verdicts {
            if let index = item.id.flatMap({ prompt.indices[$0] }) {
                items[index, default: []].append(item)
            } else {
                strangers += 1
            }
        }
        for index in prompt.indices.values {
            let given = items[index] ?? []
            guard let item = given.first else {
                rejections[.missing, default: 0] += 1
                continue
            }
            // Two verdicts for one id: nothing says which of them is meant.
            guard given.count == 1 else {
                rejections[.repeated, default: 0] += 1
                continue
            }
            do throws(Refused) {
                let rule = signatures[index].ruleVerdict
                let verdict = try Self.verdict(from: item, over: rule, prompt.redactor)
                if Self.raises(verdict, rule) { verdicts[index] = verdict }
            } catch {
                rejections[error.why, default: 0] += 1
            }
        }
    }

    private struct Document: Decodable {
        var verdicts: [Item]
    }

    /// One verdict as it came: a field of the wrong type costs this verdict, not the answer.
    private struct Item: Decodable {
        var id: String?
        var bucket: String?
        var cause: String?
        var reason: String?
        var nextAction: String?
        var confidence: String?

        private enum CodingKeys: String, CodingKey {
            case id, bucket, cause, reason, nextAction, confidence
        }

        init(from decoder: any Decoder) throws {
            guard let values = try? decoder.container(keyedBy: CodingKeys.self) else { return }
            func text(_ key: CodingKeys) -> String? { try? values.decode(String.self, forKey: key) }
            id = text(.id)
            bucket = text(.bucket)
            cause = text(.cause)
            reason = text(.reason)
            nextAction = text(.nextAction)
            confidence = text(.confidence)
        }
    }

    private struct Refused: Error {
        var why: Rejection
    }

    private static func verdict(from item: Item, over rule: Verdict, _ redactor: Redactor) throws(Refused) -> Verdict {
        guard let bucket = item.bucket.flatMap(Bucket.init(rawValue:)), buckets.contains(bucket) else {
            throw Refused(why: .bucket)
        }
        guard let cause = item.cause, isCause(cause) else { throw Refused(why: .cause) }
        guard let confidence = item.confidence.flatMap(Confidence.init(rawValue:)) else {
            throw Refused(why: .confidence)
        }
        var verdict = rule
        verdict.bucket = bucket
        verdict.cause = cause
        verdict.confidence = confidence
        verdict.decidedBy = .claude
        verdict.reason = try line(item.reason, limit: reasonLimit, redactor)
        verdict.nextAction = try line(item.nextAction, limit: nextActionLimit, redactor)
        return verdict
    }

    /// Whether the verdict says more than the rules'.
    ///
    /// One that is less sure does not, nor does UNKNOWN where the rules know the bucket.
    private static func raises(_ verdict: Verdict, _ rule: Verdict) -> Bool {
        verdict.confidence >= rule.confidence && (verdict.bucket != .unknown || rule.bucket == .unknown)
    }

    /// The text as one plain line, with the values of its placeholders, which may make it longer again.
    private static func line(_ text: String?, limit: Int, _ redactor: Redactor) throws(Refused) -> String {
        guard let text, text.utf8.count <= limit * 4 else { throw Refused(why: .text) }
        let line = PlainText.clean(text)
        guard !line.isEmpty, line.unicodeScalars.count <= limit else { throw Refused(why: .text) }
        return PlainText.truncate(redactor.restore(line), to: limit * 2)
    }

    private static func isCause(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { ByteText.isLower($0) || ByteText.isDigit($0) || $0 == 0x2E || $0 == 0x2D }
    }
}
